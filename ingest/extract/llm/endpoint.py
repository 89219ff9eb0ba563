"""One question to an OpenAI-compatible endpoint, bounded in time and size. The only importer of the HTTP client."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from ingest.extract.llm import failures
from ingest.extract.llm.failures import NoAnswer
from ingest.extract.llm.means import Llm

if TYPE_CHECKING:
    import httpx2

MOST = 1 << 20  # bytes of an answer
# what many endpoints take and some refuse; these are asked again without
WISHES = {"temperature": 0, "max_tokens": 8192, "response_format": {"type": "json_object"}}
REFUSED_WISHES = (400, 422)
BUSY = (429, 503)
PATIENCE = 20  # seconds that a busy endpoint may ask to wait
IN_A_ROW = 3  # failures, after which a command doesn't ask any more


class Endpoint:
    """Remembers, for one process and one command, what the endpoint doesn't take, and that it keeps failing."""

    def __init__(self, llm: Llm) -> None:
        self.llm = llm
        self.wishes: dict[str, Any] = WISHES
        self._failed = 0
        self._given_up: NoAnswer | None = None

    def ask(self, instructions: str, question: str, seconds: float) -> str:
        """The model's words, within ``seconds``. Raises NoAnswer."""
        if self._given_up:
            raise self._given_up
        messages = [{"role": "system", "content": instructions}, {"role": "user", "content": question}]
        try:
            return asyncio.run(asyncio.wait_for(self._asked(messages), seconds))
        except TimeoutError as late:
            raise failures.too_slow() from late

    def told(self, failure: NoAnswer | None) -> None:
        """How the last question went, the use of its answer included."""
        self._failed = self._failed + 1 if failure else 0
        if failure and (failure.lasting or self._failed >= IN_A_ROW):
            self._given_up = failure

    async def _asked(self, messages: list[dict[str, str]]) -> str:
        import httpx2

        try:
            # the key goes to this host alone: no redirects, no proxies or logins of the environment
            async with httpx2.AsyncClient(timeout=None, follow_redirects=False, trust_env=False) as client:
                status, body = await self._patiently(client, messages)
                if status in REFUSED_WISHES and self.wishes:
                    self.wishes = {}
                    status, body = await self._patiently(client, messages)
        except httpx2.ConnectError:
            raise failures.unreachable() from None
        except (httpx2.HTTPError, httpx2.InvalidURL):
            raise failures.broken_off() from None
        if status != 200:
            raise failures.of_status(status)
        words = words_of(body)
        # an echo of the key must not reach what is kept and shown
        return words.replace(self.llm.key.get_secret_value(), "…") if self.llm.key else words

    async def _patiently(self, client: httpx2.AsyncClient, messages: list[dict[str, str]]) -> tuple[int, bytes]:
        """Once more where a busy endpoint says when; the article's time runs on meanwhile."""
        status, body, wait = await self._post(client, messages)
        if status in BUSY and wait is not None:
            await asyncio.sleep(wait)
            status, body, _ = await self._post(client, messages)
        return status, body

    async def _post(
        self, client: httpx2.AsyncClient, messages: list[dict[str, str]]
    ) -> tuple[int, bytes, float | None]:
        """Status, body, and the seconds that a busy endpoint asks to wait."""
        if not self.llm.may_call():
            raise failures.too_many_calls()
        content = {"model": self.llm.model, "messages": messages, **self.wishes}
        # packed answers are not asked for: a small one could unpack to any size
        headers = {"Accept-Encoding": "identity", "Accept": "application/json"}
        if self.llm.key:
            headers["Authorization"] = f"Bearer {self.llm.key.get_secret_value()}"
        async with client.stream("POST", address(self.llm.url), json=content, headers=headers) as response:
            body = b"" if response.status_code != 200 else await bounded(response)
            return response.status_code, body, patience_of(response.headers.get("retry-after", ""))


def patience_of(retry_after: str) -> float | None:
    """
    >>> patience_of("2"), patience_of("3600"), patience_of("Wed, 21 Oct 2026 07:28:00 GMT")
    (2.0, None, None)
    """
    return float(retry_after) if retry_after.isdecimal() and float(retry_after) <= PATIENCE else None


def address(url: str) -> str:
    """
    >>> address("https://host/v1")
    'https://host/v1/chat/completions'
    """
    return url if url.endswith("/chat/completions") else f"{url}/chat/completions"


async def bounded(response: httpx2.Response) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) > MOST:
            raise failures.too_much()
    return bytes(body)


def words_of(body: bytes) -> str:
    """The model's words out of the endpoint's envelope. Raises NoAnswer."""
    try:
        words = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise failures.unreadable() from None
    if not isinstance(words, str) or not words.strip():
        raise failures.unreadable()
    return words.encode("utf-8", "replace").decode()  # half a character, which JSON can spell, stands in no text
