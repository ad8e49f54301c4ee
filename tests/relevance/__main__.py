"""`make relevance`: the measures of our search and of others on the judged set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from hub.library.documents import LibraryDocument, library_documents
from hub.model.hub import Hub
from hub.reading.load import read_hub
from tests.relevance.engines import Rankings, minisearch, only_in, ours, stock_whoosh
from tests.relevance.judgements import Judged, agreement, judged, mean, ndcg, recall, reciprocal_rank

Engine = Callable[[Sequence[LibraryDocument], Sequence[Judged]], Rankings | None]
Figures = dict[str, float]
OTHER = {"en": "fr", "fr": "en"}


def engines(hub: Hub) -> dict[str, Engine]:
    """Return every engine by name."""
    return {
        "Ensemble": lambda documents, queries: ours(hub, documents, queries),
        "Whoosh as it comes, OR": stock_whoosh,
        "Whoosh as it comes, AND": lambda documents, queries: stock_whoosh(documents, queries, any_word=False),
        "MiniSearch as it comes": lambda documents, queries: minisearch(documents, queries, analysed=False),
        "MiniSearch, our analysis": lambda documents, queries: minisearch(documents, queries, analysed=True),
    }


def measures(
    engine: Engine, documents: Sequence[LibraryDocument], queries: Sequence[Judged]
) -> dict[str, float] | None:
    """Return nDCG@10 by language, the mean reciprocal rank, and the recall of queries in the other language."""
    rankings = engine(documents, queries)
    if rankings is None:
        return None
    found = {}
    for language in OTHER:
        own = [query for query in queries if query.language == language]
        found[f"nDCG@10 {language}"] = mean([ndcg(rankings[query.id], query.grades) for query in own])
    found["MRR"] = mean([reciprocal_rank(rankings[query.id], query.grades) for query in queries])
    across = []
    for language, other in OTHER.items():
        own = [query for query in queries if query.language == language]
        foreign = engine(only_in(documents, other), own) or {}
        across += [recall(foreign[query.id], query.grades) for query in own]
    found["cross-language recall@20"] = mean(across)
    return found


def main() -> None:
    """Print a table, and how far two judgements agree."""
    hub = read_hub(Path.cwd()).hub
    if hub is None:
        raise SystemExit("the profiles have errors: hub check")
    documents = library_documents(hub)
    queries = judged(documents)
    print(f"{len(queries)} queries, {len(documents)} records")
    for name, engine in engines(hub).items():
        figures = measures(engine, documents, queries)
        shown = (
            "not installed: npm ci"
            if figures is None
            else "  ".join(f"{key} {value:.3f}" for key, value in figures.items())
        )
        print(f"{name:26}{shown}")
    pairs, kappa = agreement(queries)
    print(f"two judgements of {pairs} pairs agree: kappa with quadratic weights {kappa:.2f}")


if __name__ == "__main__":
    main()
