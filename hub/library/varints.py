"""Whole numbers as bytes (LEB128), and what the library's files make of them: signed gaps, texts, posting lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def varint(value: int) -> bytes:
    """Return a number ≥ 0 in base 128, least first, the high bit set on all but the last byte."""
    return varints((value,))


def varints(values: Iterable[int]) -> bytes:
    """Return several numbers, one after the other."""
    out = bytearray()
    for value in values:
        while value > 127:
            out.append(value & 127 | 128)
            value >>= 7
        out.append(value)
    return bytes(out)


def zigzag(value: int) -> int:
    """Return a signed number as one ≥ 0: 0, -1, 1, -2 … become 0, 1, 2, 3 …"""
    return value * 2 if value >= 0 else -value * 2 - 1


def unzigzag(value: int) -> int:
    """Undo `zigzag`."""
    return value >> 1 if value % 2 == 0 else -(value + 1 >> 1)


def text_bytes(text: str) -> bytes:
    """Return a text as its length in bytes and its UTF-8."""
    raw = text.encode("utf-8")
    return varint(len(raw)) + raw


def gaps(numbers: Iterable[int]) -> bytes:
    """Return rising numbers as a count and their gaps."""
    listed = list(numbers)
    return varints((len(listed), *(number - before for before, number in zip([-1, *listed], listed, strict=False))))


def shared_start(one: str | bytes, other: str | bytes) -> int:
    """Return how many letters or bytes both begin with."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared


def posting_bytes(postings: Sequence[tuple[int, int]]) -> bytes:
    """Return (record number, impact 1–15) as a count and gap × 16 + impact each."""
    values = [len(postings)]
    before = -1
    for number, impact in postings:
        values.append((number - before) * 16 + impact)
        before = number
    return varints(values)


class Bytes:
    """A cursor over bytes written by the functions above."""

    def __init__(self, data: bytes, place: int = 0) -> None:
        self.data = data
        self.place = place

    @property
    def ended(self) -> bool:
        """Whether everything was read."""
        return self.place >= len(self.data)

    def varint(self) -> int:
        """Read a number."""
        value = shift = 0
        while True:
            byte = self.data[self.place]
            self.place += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7

    def take(self, length: int) -> bytes:
        """Read that many bytes."""
        self.place += length
        return self.data[self.place - length : self.place]

    def text(self) -> str:
        """Read a text."""
        return self.take(self.varint()).decode("utf-8")

    def gaps(self) -> list[int]:
        """Read rising numbers."""
        numbers, number = [], -1
        for _ in range(self.varint()):
            number += self.varint()
            numbers.append(number)
        return numbers

    def postings(self) -> list[tuple[int, int]]:
        """Read (record number, impact) pairs."""
        pairs, number = [], -1
        for _ in range(self.varint()):
            value = self.varint()
            number += value >> 4
            pairs.append((number, value & 15))
        return pairs
