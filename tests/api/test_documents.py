"""Documents over HTTP: listed, shown with what they say, loaded from a file or a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.doors import shown_source

DOCUMENTS = "/api/v1/documents"


def upload(client: TestClient, file: Path, **fields: str) -> dict[str, object]:
    answer = client.post(DOCUMENTS, files={"file": (file.name, file.read_bytes(), "text/plain")}, data=fields)
    assert answer.status_code in (200, 201), answer.text
    return dict(answer.json()) | {"status": answer.status_code}


def test_the_list(client: TestClient) -> None:
    listed = client.get(DOCUMENTS, params={"contains": "汐城日报"}).json()
    assert {line["source"] for line in listed["documents"]} == {"汐城日报/1", "汐城日报/2"}


def test_one_with_text_mentions_and_facts(client: TestClient) -> None:
    (line,) = client.get(DOCUMENTS, params={"contains": "汐城日报/2"}).json()["documents"]
    document = client.get(f"{DOCUMENTS}/{line['document']}").json()
    assert document["text"] == "汐城日报/2的正文。"
    assert "云汐钢构有限公司" in [m["name"] for m in document["mentions"]]
    assert ("云汐钢构有限公司", "SUPPLIES", "云汐远帆重工有限公司") in [
        (f["head"], f["type"], f["tail"]) for f in document["facts"]
    ]


def test_a_table_has_rows_and_no_text(client: TestClient) -> None:
    (line,) = client.get(DOCUMENTS, params={"contains": "链表.csv"}).json()["documents"]
    document = client.get(f"{DOCUMENTS}/{line['document']}").json()
    assert (document["kind"], document["text"], document["row_count"]) == ("table", None, 1)


def test_a_file_is_read_and_accounted_for(client: TestClient, article: Path) -> None:
    account = upload(client, article)
    assert (account["status"], account["outcome"], account["light"]) == (201, "added", "green")
    assert account["relations"] == {"FINANCES": 1, "LOCATED_IN": 3, "PART_OF": 1}
    again = upload(client, article)
    assert (again["status"], again["outcome"]) == (200, "unchanged")
    hits = client.get("/api/v1/entities", params={"q": "云汐霁蓝有限公司"}).json()["entities"]
    assert hits[0]["links"] >= 1


def test_two_files_of_one_name_are_two_documents(client: TestClient, tmp_path: Path) -> None:
    outcomes = []
    for amount in (5, 6):
        file = tmp_path / "同名.txt"
        file.write_text(f"中国银行云汐支行向云汐苍松有限公司发放贷款{amount}亿元。", encoding="utf-8")
        outcomes.append(upload(client, file)["outcome"])
    assert outcomes == ["added", "added"]


def test_a_text_from_the_same_source_replaces_the_old_one(client: TestClient) -> None:
    said = "中国银行云汐支行向云汐白鹭有限公司发放贷款{}亿元。"
    answers = [client.post(DOCUMENTS, json={"text": said.format(n), "source": "白鹭/1"}).json() for n in (3, 4)]
    assert [answer["outcome"] for answer in answers] == ["added", "replaced"]
    evidence = client.get("/api/v1/queries/finance.of-enterprise", params={"enterprise": "云汐白鹭有限公司"}).json()
    assert [row["amount"] for row in evidence["rows"]] == ["4亿元"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.exe", b"MZ", "document-refused"),
        ("empty.txt", b"", "document-refused"),
        ("binary.txt", b"\x00\x01\x02", "document-refused"),
        ("../../etc/passwd", b"x", "document-refused"),
        ("long.txt", "字".encode() * 900_000, "document-refused"),
    ],
    ids=["an executable", "empty", "binary", "a path", "2.7 MB"],
)
def test_what_is_no_article_is_refused(client: TestClient, name: str, data: bytes, code: str) -> None:
    answer = client.post(DOCUMENTS, files={"file": (name, data)})
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert "/" not in answer.json()["detail"].replace("UTF-8/GB18030", "")


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"text": 1}', b'{"text": "x", "more": 1}', b'{"text": "\\ud800"}']
)
def test_json_that_is_no_text_is_a_422(client: TestClient, body: bytes) -> None:
    answer = client.post(DOCUMENTS, content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (422, "parameter-invalid")


def test_other_kinds_of_body_are_a_415(client: TestClient) -> None:
    assert client.post(DOCUMENTS, content=b"x", headers={"Content-Type": "text/xml"}).status_code == 415


def test_folders_of_the_machine_stay_private() -> None:
    shown = [
        shown_source(s) for s in ("/data/a/一篇.txt", "C:\\data\\一篇.txt", "日报/1", "https://example.org/1", None)
    ]
    assert shown == ["一篇.txt", "一篇.txt", "日报/1", "https://example.org/1", None]
