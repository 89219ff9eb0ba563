/*---
id: evidence.documents
title: {zh: 库中的文档, en: Documents on file}
description:
  zh: 已读入的文章和表，新的在前；statements 是其中陈述的条数。
  en: Articles and tables that were loaded, the newest first; statements counts what each one says.
params:
  - {name: contains, type: text, label: {zh: 题名或来源含, en: Title or source contains}, example: 海工装备}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: document, type: document, label: {zh: 编号, en: Id}}
  - {name: title, type: text, label: {zh: 题名, en: Title}}
  - {name: published, type: date, label: {zh: 日期, en: Date}}
  - {name: publisher, type: text, label: {zh: 发布者, en: Publisher}}
  - {name: place, type: text, label: {zh: 地方, en: Place}}
  - {name: statements, type: integer, label: {zh: 陈述数, en: Statements}}
  - {name: source, type: text, label: {zh: 来源, en: Source}}
---*/
CALL () {
  MATCH (d:Article) RETURN d
  UNION
  MATCH (d:Table) RETURN d
}
WITH d, coalesce(d.published, '') AS at
WHERE $contains IS NULL OR d.title CONTAINS $contains OR d.source CONTAINS $contains
ORDER BY at DESC, d.id LIMIT $limit
RETURN d.id AS document, d.title AS title, d.published AS published, d.publisher AS publisher, d.place AS place,
  COUNT { MATCH (s:Statement {document: d.id}) } AS statements, d.source AS source
ORDER BY at DESC, document
