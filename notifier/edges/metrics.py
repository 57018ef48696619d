"""Figures of the running program -> Prometheus text. Everything is read off at the scrape; nothing is counted twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: a counter rises only, a gauge goes both ways. `values` are keyed by the values of `labels`, in their order."""

    name: str
    help: str
    kind: str
    labels: tuple[str, ...]
    values: Mapping[tuple[str, ...], float]


def page(figures: Iterable[Figure]) -> bytes:
    """The page that Prometheus scrapes (text format 0.0.4)."""
    registry = CollectorRegistry()
    registry.register(_Figures(tuple(figures)))
    return generate_latest(registry)


class _Figures(Collector):
    def __init__(self, figures: tuple[Figure, ...]) -> None:
        self.figures = figures

    def collect(self) -> Iterator[Metric]:
        for figure in self.figures:
            family = (CounterMetricFamily if figure.kind == "counter" else GaugeMetricFamily)(
                figure.name, figure.help, labels=figure.labels
            )
            for labels, value in sorted(figure.values.items()):
                family.add_metric(labels, value)
            yield family
