// Names to choose from while one is being typed. Everything works without this; nothing is asked of other machines.
"use strict";
const PAUSE = 200; // ms without a keystroke before the service is asked
for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("datalist");
  const types = input.dataset.suggest.split(" ").filter(Boolean);
  let timer = 0;
  let asked = "";
  list.id = `${input.id}-typed`;
  input.after(list);
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE);
  });

  async function suggest() {
    const text = input.value.trim();
    if (!text || text === asked) return;
    asked = text;
    const answer = await fetch(`/api/v1/entities?limit=20&q=${encodeURIComponent(text.slice(0, 200))}`);
    if (!answer.ok || text !== asked) return;
    const { entities } = await answer.json();
    const fitting = entities.filter((entity) => !types.length || types.includes(entity.type));
    list.replaceChildren(...fitting.map((entity) => Object.assign(document.createElement("option"), { value: entity.name })));
    input.setAttribute("list", list.id);
  }
}
