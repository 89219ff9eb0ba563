"use strict";
// The exported picture. Everything that comes from a source is set as text, never as HTML.
(() => {
  const $ = (id) => document.getElementById(id);
  const json = (id) => JSON.parse($(id).textContent);
  const el = (tag, props, ...kids) => {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...kids.filter((kid) => kid !== null && kid !== ""));
    return made;
  };
  const { words, groups, kinds, lanes, sentences, documents } = json("rest");
  const nodes = json("nodes"), edges = json("edges");
  const nodeOf = new Map(nodes.map((n) => [n.id, n])), edgeOf = new Map(edges.map((e) => [e.id, e]));
  const linksOf = new Map(nodes.map((n) => [n.id, []]));
  for (const e of edges) for (const end of new Set([e.from, e.to])) linksOf.get(end).push(e);
  const groupOf = new Map(groups.map((g) => [g.key, g])), kindOf = new Map(kinds.map((k) => [k.key, k]));
  const off = { groups: new Set(), kinds: new Set(), modality: new Set() };
  let chosen = null; // {node} or {edge}
  let lit = null; // ids of the nodes to stress, null for all

  // the captions are drawn below, thinned; vis-network gets none
  const drawnNodes = new vis.DataSet(nodes.map(({ id, x, y, shape, size, color }) => ({ id, x, y, shape, size, color })));
  const few = edges.length <= 150; // more captions of links than that would cover the picture
  const drawnEdges = new vis.DataSet(edges.map((e) => ({
    id: e.id, from: e.from, to: e.to, width: e.width, dashes: e.dashes, smooth: e.smooth,
  })));
  const network = new vis.Network($("drawing"), { nodes: drawnNodes, edges: drawnEdges }, json("options"));

  // --- drawing: lanes below, captions above, a caption only where its box is free ---
  const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';
  const widths = new Map();
  const short = (text) => { const all = [...text]; return all.length > 18 ? all.slice(0, 17).join("") + "…" : text; };
  network.on("beforeDrawing", (ctx) => {
    for (const lane of lanes) {
      ctx.fillStyle = "#f1f5f8";
      ctx.fillRect(lane.x, lane.y, lane.width, lane.height);
      ctx.fillStyle = "#667080";
      ctx.font = `600 18px ${FONT}`;
      ctx.textAlign = "left"; ctx.textBaseline = "top";
      ctx.fillText(lane.title, lane.x + 14, lane.y + 12);
    }
  });
  network.on("afterDrawing", (ctx) => {
    const scale = network.getScale(), size = Math.max(12, 12 / scale), taken = new Map(), cell = size * 8;
    const boxes = (box) => {
      const cells = [];
      for (let i = Math.floor(box[0] / cell); i <= Math.floor(box[2] / cell); i++)
        for (let j = Math.floor(box[1] / cell); j <= Math.floor(box[3] / cell); j++) cells.push(`${i},${j}`);
      return cells;
    };
    const free = (box, cells) => !cells.some((c) => (taken.get(c) || []).some(
      (o) => box[0] < o[2] && box[2] > o[0] && box[1] < o[3] && box[3] > o[1]));
    ctx.font = `${size}px ${FONT}`;
    ctx.textAlign = "center"; ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    const write = (text, x, top, color, force) => {
      if (!widths.has(text)) widths.set(text, ctx.measureText(text).width / size);
      const half = widths.get(text) * size / 2, box = [x - half, top, x + half, top + size * 1.2], cells = boxes(box);
      if (!force && !free(box, cells)) return;
      for (const c of cells) taken.has(c) ? taken.get(c).push(box) : taken.set(c, [box]);
      ctx.lineWidth = size / 4;
      ctx.strokeStyle = "rgba(255,255,255,.9)"; ctx.strokeText(text, x, top);
      ctx.fillStyle = color; ctx.fillText(text, x, top);
    };
    const first = chosen?.node ? [nodeOf.get(chosen.node)] : chosen?.edge ? [edgeOf.get(chosen.edge).from, edgeOf.get(chosen.edge).to].map((id) => nodeOf.get(id)) : [];
    for (const n of first.concat(nodes)) {
      if (hidden(n) || (lit && !lit.has(n.id))) continue;
      const at = network.body.nodes[n.id];
      write(short(n.caption), at.x, at.y + n.size * 1.1 + 3, "#1c2430", first.includes(n));
    }
    for (const e of edges) {
      if (gone(e) || (lit && !(lit.has(e.from) && lit.has(e.to)))) continue;
      const own = e.id === chosen?.edge || e.from === chosen?.node || e.to === chosen?.node;
      if (!own && !few) continue;
      const at = network.body.edges[e.id].edgeType.getPoint(0.5);
      write(short(e.caption), at.x, at.y - size * 0.6, own ? "#b0300d" : "#667080", e.id === chosen?.edge);
    }
  });

  // --- filters and stress ---
  const hidden = (n) => off.groups.has(n.family);
  const gone = (e) => off.kinds.has(e.kind) || off.modality.has(e.modality) || hidden(nodeOf.get(e.from)) || hidden(nodeOf.get(e.to));
  const faint = (color) => color + "30";
  const refresh = () => {
    drawnNodes.update(nodes.map((n) => ({ id: n.id, hidden: hidden(n), color: lit && !lit.has(n.id) ? faint(n.color) : n.color })));
    drawnEdges.update(edges.map((e) => ({
      id: e.id, hidden: gone(e),
      color: { color: lit && !(lit.has(e.from) && lit.has(e.to)) ? "#e6e9ed" : e.modality === "waiting" ? "#cbd1d9" : "#a3abb6", highlight: "#d4380d", hover: "#5b6675" },
    })));
    if (!$("table").hidden) table();
  };
  const check = (set, group, swatch) => el("label", {},
    el("input", { type: "checkbox", checked: true, onchange: (event) => { event.target.checked ? set.delete(group.key) : set.add(group.key); refresh(); } }),
    swatch, el("span", { textContent: group.label }), el("small", { textContent: group.count }));
  const swatch = ({ shape, color, dashes }) => {
    const canvas = el("canvas", { width: 32, height: 32 }), ctx = canvas.getContext("2d");
    canvas.style.cssText = "width:16px;height:16px;flex:none";
    canvas.setAttribute("aria-hidden", "true");
    ctx.fillStyle = ctx.strokeStyle = color;
    const sides = { hexagon: [6, 0], diamond: [4, 0], square: [4, Math.PI / 4], triangle: [3, -Math.PI / 2], triangleDown: [3, Math.PI / 2], star: [10, -Math.PI / 2] }[shape];
    ctx.beginPath();
    if (!shape) { ctx.lineWidth = 3; ctx.setLineDash(dashes); ctx.moveTo(2, 16); ctx.lineTo(30, 16); ctx.stroke(); return canvas; }
    if (!sides) ctx.arc(16, 16, 12, 0, 7);
    else for (let i = 0; i < sides[0]; i++) {
      const angle = sides[1] + i * 2 * Math.PI / sides[0], r = shape === "star" && i % 2 ? 6 : 14;
      ctx.lineTo(16 + r * Math.cos(angle), 16 + r * Math.sin(angle));
    }
    ctx.fill();
    return canvas;
  };
  const modalities = Object.entries(words.modality).map(([key, label]) => ({ key, label, count: edges.filter((e) => e.modality === key).length, color: key === "waiting" ? "#b4bac3" : "#8a8f98", dashes: key === "stated" ? [] : key === "waiting" ? [2, 5] : [6, 5] })).filter((m) => m.count);
  $("legend").append(
    el("h2", { textContent: words.entities }), ...groups.map((g) => check(off.groups, g, swatch(g))),
    el("h2", { textContent: words.links }), ...kinds.map((k) => check(off.kinds, k, "")),
    ...(modalities.some((m) => m.dashes.length) ? [el("h2", { textContent: words.said }), ...modalities.map((m) => check(off.modality, m, swatch(m)))] : []));

  // --- the panel: an entity with its links, or a link with its sentences ---
  const panel = (...kids) => { $("panel").replaceChildren(...kids); $("panel").scrollTop = 0; };
  const pairs = (rows) => el("dl", {}, ...rows.filter(([, value]) => value).flatMap(([name, value]) => [el("dt", { textContent: name }), el("dd", { textContent: value })]));
  const tag = (e) => e.modality === "stated" ? null : el("span", { className: "tag", textContent: words.modality[e.modality] });
  const go = (text, act, extra = null) => el("button", { type: "button", className: "go", onclick: act }, text, extra);
  const marked = (text, names) => {
    const at = names.filter((name) => text.includes(name)).sort((a, b) => b.length - a.length), out = el("p", {});
    while (text) {
      const next = at.map((name) => [text.indexOf(name), name]).filter(([i]) => i >= 0).sort((a, b) => a[0] - b[0] || b[1].length - a[1].length)[0];
      if (!next) { out.append(text); break; }
      out.append(text.slice(0, next[0]), el("mark", { textContent: next[1] }));
      text = text.slice(next[0] + next[1].length);
    }
    return out;
  };
  const quoted = (e) => (number) => {
    const s = sentences[number], d = documents[s.document];
    // the names as this document writes them; where the sentence has others (a short name), every known one
    const known = [e.from, e.to].flatMap((id) => [nodeOf.get(id).caption, ...nodeOf.get(id).aliases]);
    const names = s.names.every((name) => s.text.includes(name)) ? s.names : s.names.concat(known);
    const where = [d.title, d.source === d.title ? "" : d.source, d.published, s.row ? words.row.replace("{}", s.row) : ""].filter(Boolean).join(" · ");
    return el("blockquote", {}, marked(s.text, names), el("footer", { textContent: where }));
  };
  const line = (e) => `${nodeOf.get(e.from).caption} — ${e.caption} → ${nodeOf.get(e.to).caption}`;
  const tell = (text) => { $("status").textContent = text; };
  const showLink = (id, move) => {
    const e = edgeOf.get(id);
    chosen = { edge: id };
    network.selectEdges([id]);
    if (move) look([e.from, e.to]);
    const more = e.said_total - e.said.length;
    panel(
      el("h3", {}, go(nodeOf.get(e.from).caption, () => showNode(e.from, true)), `— ${e.caption} →`, tag(e), go(nodeOf.get(e.to).caption, () => showNode(e.to, true))),
      pairs(e.attributes), el("h2", { textContent: `${words.evidence} ${e.said_total}` }),
      ...(e.said.length ? e.said.map(quoted(e)) : [el("p", { className: "quiet", textContent: words.none })]),
      more > 0 ? el("p", { className: "quiet", textContent: words.more.replace("{}", more) }) : "");
    tell(`${words.selected} ${line(e)}`);
  };
  const showNode = (id, move) => {
    const n = nodeOf.get(id), own = linksOf.get(id);
    chosen = { node: id };
    network.selectNodes([id]);
    if (move) look([id]);
    panel(el("h3", { textContent: n.caption }),
      pairs([[words.type, groupOf.get(n.family).label], [words.aliases, n.aliases.join("、")], [words.place, n.place], [words.code, n.code], ["id", n.id]]),
      el("h2", { textContent: `${words.links} ${own.length}` }), ...own.map((e) => go(line(e), () => showLink(e.id, true), tag(e))));
    tell(`${words.selected} ${n.caption}, ${own.length} ${words.links}`);
  };
  const clear = () => { chosen = null; lit = null; $("search").value = ""; network.unselectAll(); panel(el("p", { className: "quiet", textContent: nodes.length ? words.choose : words.empty })); refresh(); };
  const look = (ids) => {
    const at = ids.map((id) => network.body.nodes[id]), mean = (k) => at.reduce((sum, p) => sum + p[k], 0) / at.length;
    network.moveTo({ position: { x: mean("x"), y: mean("y") }, scale: Math.max(network.getScale(), 0.7) });
  };
  network.on("click", ({ nodes: [node], edges: [edge] }) => node !== undefined ? showNode(node) : edge !== undefined ? showLink(edge) : clear());

  // --- search, table, keys ---
  const search = () => {
    const asked = $("search").value.trim().toLowerCase();
    const hits = asked ? nodes.filter((n) => [n.caption, ...n.aliases].some((name) => name.toLowerCase().includes(asked))) : [];
    lit = asked ? new Set(hits.map((n) => n.id)) : null;
    refresh();
    if (asked) panel(el("h2", { textContent: `${words.found} ${hits.length}` }), ...hits.slice(0, 200).map((n) => go(n.caption, () => { lit = null; refresh(); showNode(n.id, true); })));
    else clear();
    return hits;
  };
  $("search").addEventListener("input", search);
  $("search").addEventListener("keydown", (event) => { if (event.key === "Enter") { const [hit] = search(); if (hit) { lit = null; refresh(); showNode(hit.id, true); } } });
  const table = () => {
    const cells = (e) => [nodeOf.get(e.from).caption, e.caption, nodeOf.get(e.to).caption, words.modality[e.modality], e.attributes.map((a) => a.join(" ")).join("；"), e.said_total];
    $("table").replaceChildren(el("table", {},
      el("thead", {}, el("tr", {}, ...words.columns.map((c) => el("th", { textContent: c })))),
      el("tbody", {}, ...edges.filter((e) => !gone(e)).map((e) => el("tr", { tabIndex: 0, onclick: () => showLink(e.id), onkeydown: (k) => { if (k.key === "Enter") showLink(e.id); } }, ...cells(e).map((c) => el("td", { textContent: c })))))));
  };
  const turn = () => { const shown = $("table").hidden; $("table").hidden = !shown; $("list").setAttribute("aria-pressed", shown); if (shown) table(); };
  const nearest = (dx, dy) => {
    const from = chosen?.node ? network.body.nodes[chosen.node] : network.getViewPosition();
    const ahead = nodes.filter((n) => n.id !== chosen?.node && !hidden(n)).map((n) => {
      const p = network.body.nodes[n.id], along = (p.x - from.x) * dx + (p.y - from.y) * dy, across = Math.abs((p.x - from.x) * dy) + Math.abs((p.y - from.y) * dx);
      return [along > 0 ? along + 2 * across : Infinity, n.id];
    }).sort((a, b) => a[0] - b[0])[0];
    if (ahead && ahead[0] < Infinity) showNode(ahead[1], true);
  };
  const fit = () => {
    const at = nodes.filter((n) => !hidden(n)).map((n) => network.body.nodes[n.id]);
    const xs = at.map((p) => p.x).concat(...lanes.map((l) => [l.x, l.x + l.width]));
    const ys = at.map((p) => p.y).concat(...lanes.map((l) => [l.y, l.y + l.height]));
    if (!xs.length) return;
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = $("drawing"), rim = (most, of) => of - Math.min(most, of / 5); // captions reach beyond the nodes
    const scale = Math.min(rim(150, room.clientWidth) / (right - left + 1), rim(90, room.clientHeight) / (bottom - top + 1), 1.6);
    // a little higher than the middle: captions stand below their nodes, and below them the hint
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + 14 / scale }, scale });
  };
  const zoom = (by) => network.moveTo({ scale: network.getScale() * by });
  const keys = {
    "/": () => $("search").focus(), f: fit, t: turn, Escape: clear, "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8),
    ArrowLeft: () => nearest(-1, 0), ArrowRight: () => nearest(1, 0), ArrowUp: () => nearest(0, -1), ArrowDown: () => nearest(0, 1),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target.tagName === "INPUT" && event.key !== "Escape")) return;
    const act = keys[event.key] || keys[event.key.toLowerCase()];
    if (act && !(event.key.startsWith("Arrow") && event.target !== $("drawing") && event.target !== document.body)) { event.preventDefault(); act(); }
  });
  $("fit").onclick = fit;
  $("list").onclick = turn;
  $("print").onclick = () => window.print();
  network.once("afterDrawing", () => performance.mark("drawn"));
  refresh();
  fit();
  window.picture = { network, showLink, showNode }; // for tests and for a reader's own console
})();
