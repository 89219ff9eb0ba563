"""Projects."""

from __future__ import annotations

import time

import pytest

from ingest.extract.entities.notebook import Notebook
from ingest.extract.entities.projects import LISTED, find, items_before
from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        ("投资5亿元建设的智能家居基地项目动工。", {"智能家居基地项目"}),
        ("将启动阻燃面料扩建项目。", {"阻燃面料扩建项目"}),
        ("1．空气弹簧扩能项目。进展顺利。", {"空气弹簧扩能项目"}),
        ("只能靠小镇的硝材项目，业主云帆玻璃，投资11亿元。", {"硝材项目"}),
        ("项目：12个，总投资9亿元。镇里的硝材项目不少。", set()),
        ("签约项目124个，重点项目建设提速。", set()),
        ("该项目已经开工，两个产业项目竣工。", set()),
        ("为项目发放贷款。", set()),
    ],
)
def test_named_projects_only(read: Read, text: str, projects: set[str]) -> None:
    assert read(text).names("Project") == projects


def test_a_project_answers_without_its_owner(read: Read) -> None:
    body = read("福建海垣机电有限公司年产6万吨锻件项目投产。").called("年产6万吨锻件项目")
    assert body.name == "福建海垣机电有限公司年产6万吨锻件项目"


def test_the_owner_of_a_project_is_found_in_its_name(read: Read) -> None:
    assert "福建海垣机电有限公司" in read("福建海垣机电有限公司锻件扩能项目投产。").names("Organization")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("承担的“枳壳炮制智能化”课题入选计划。", "“枳壳炮制智能化”课题"),
        ("其虾仁自动化生产线已经投产。", "虾仁自动化生产线"),
    ],
)
def test_research_topics_and_production_lines(read: Read, text: str, name: str) -> None:
    assert name in read(text).names("Project")


def test_a_list_without_end_is_searched_in_bounded_time() -> None:
    """From each of its characters to its end took over ten seconds."""
    note = Notebook("链长依次为何砚秋、" * 2000, [])
    started = time.process_time()
    find(note)
    assert time.process_time() - started < 2


@pytest.mark.parametrize("count", ["等8个项目", "等重点项目", "13个重点项目"])
def test_items_of_a_list_of_projects_are_read_backwards(count: str) -> None:
    text = f"曜石变频器、德祺线束、海岭曲轴{count}开工"
    found = LISTED.search(text)
    assert found
    assert items_before(text, found.start()) == ["曜石变频器", "德祺线束", "海岭曲轴"]
