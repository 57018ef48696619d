"""hostile input -> what a function makes of it, in a process of its own, within bounds of time and memory.

A document of megabytes, or one made to be slow, must not stand in the way of others, which are read one after the other in
one thread.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import resource
import sys
import weakref
from collections.abc import Callable
from typing import Any, TypeVar

from notifier.core.errors import NotifierError

T = TypeVar("T")

TIME_LIMIT_S = 20.0
MEMORY_LIMIT = 320 * 1024 * 1024
"""Beyond what the interpreter itself takes."""
AT_ONCE = 2

_turns: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = weakref.WeakKeyDictionary()


class ApartError(NotifierError):
    """The function refused its input, in its own words, or had to be stopped."""


async def run(call: Callable[..., T], *arguments: object, time_limit_s: float = TIME_LIMIT_S) -> T:
    """What `call(*arguments)` gives, from a process of its own; few run at once, the others wait for their turn.

    `call` is a function at the top of a module. Raises ApartError where it raises a NotifierError, takes too long or too
    much memory, or its process dies.
    """
    turns = _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE))
    async with turns:
        out = await _answer(pickle.dumps((call, arguments)), time_limit_s)
    try:
        refused, answer = pickle.loads(out)  # our own child wrote it
    except (pickle.UnpicklingError, EOFError, ValueError, TypeError, AttributeError, ImportError):
        raise ApartError("it takes too long or too much memory to read") from None
    if refused:
        raise ApartError(answer)
    found: T = answer
    return found


def each(call: Callable[[Any], T], inputs: list[Any]) -> list[T]:
    """What `call` gives for each of the inputs: for `run`, where one process is to do for several."""
    return [call(one) for one in inputs]


async def _answer(task: bytes, time_limit_s: float) -> bytes:
    """What the child wrote; nothing where it had to be stopped."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "notifier.edges.apart"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        out, _ = await asyncio.wait_for(child.communicate(task), time_limit_s)
    except TimeoutError:
        return b""
    finally:
        with contextlib.suppress(ProcessLookupError):
            child.kill()
        await child.wait()
    return out


def _child() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))  # should the parent die before it can stop us
    os.nice(5)
    call, arguments = pickle.load(sys.stdin.buffer)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (_address_space() + MEMORY_LIMIT, resource.RLIM_INFINITY))
    answer: tuple[bool, Any]
    try:
        answer = (False, call(*arguments))
    except NotifierError as error:
        answer = (True, str(error))
    except (MemoryError, RecursionError):
        return
    sys.stdout.buffer.write(pickle.dumps(answer))


def _address_space() -> int:
    """Bytes mapped so far. Linux tells; elsewhere the limit is not set."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[0]) * resource.getpagesize()


if __name__ == "__main__":
    _child()
