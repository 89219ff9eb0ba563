"""Two documents that name different holders contradict each other, unless one says that the other has left."""

from __future__ import annotations

from graph.facts import Modality
from graph.store import GraphStore
from tests.readings import Says


def leads(source: str, day: str, *holders: tuple[str, Modality]) -> Says:
    said = Says(source, published=day)
    chain = said.mention("Chain", "云汐市高端家居产业链")
    for name, modality in holders:
        said.link("LEADS_CHAIN", said.person(name), chain, modality=modality, role="链长")
    return said


def test_two_leaders_in_one_role_contradict_each_other(store: GraphStore) -> None:
    store.write(leads("日报/1", "2023-03-15", ("罗维桢", "stated")).reading())
    report = store.write(leads("日报/2", "2024-04-18", ("岑知远", "stated")).reading())
    assert len(report.contradictions) == 1


def test_a_successor_whose_predecessor_is_called_former_does_not(store: GraphStore) -> None:
    old = leads("日报/1", "2023-03-15", ("罗维桢", "stated")).reading()
    new = leads("日报/2", "2024-04-18", ("岑知远", "stated"), ("罗维桢", "former")).reading()
    assert [store.write(reading).contradictions for reading in (old, new)] == [(), ()]


def test_nor_when_the_older_document_comes_later(store: GraphStore) -> None:
    old = leads("日报/1", "2023-03-15", ("罗维桢", "stated")).reading()
    new = leads("日报/2", "2024-04-18", ("岑知远", "stated"), ("罗维桢", "former")).reading()
    assert [store.write(reading).contradictions for reading in (new, old)] == [(), ()]


def test_who_is_named_again_after_having_left_contradicts(store: GraphStore) -> None:
    store.write(leads("日报/2", "2024-04-18", ("岑知远", "stated"), ("罗维桢", "former")).reading())
    report = store.write(leads("日报/3", "2024-05-20", ("罗维桢", "stated")).reading())
    assert report.contradictions
