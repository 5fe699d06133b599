"""What has to be done inside of Wine, by its own Python.

python.exe inside.py tasks              all that runs, as JSON: [pid, parent, words]
python.exe inside.py end PID            end a program at once
python.exe inside.py event PID NUMBER   a console event, as Windows gives it to a program
"""

import ctypes
import json
import sys
from collections.abc import Callable

ALL_ACCESS = 0x1FFFFF


def tasks() -> None:
    """Say what runs."""
    import psutil

    found = []
    for process in psutil.process_iter():
        try:
            found.append([process.pid, process.ppid(), process.cmdline()])
        except psutil.Error:
            continue
    print(json.dumps(found))


def end(pid: int) -> None:
    """End a program as the Task Manager does. Wine's taskkill gives it the exit code 0, as if it
    had ended by itself; Windows' gives 1."""
    import psutil

    psutil.Process(pid).kill()


def event(pid: int, number: int) -> None:
    """Let a program hear of a console event. Windows starts a thread in it that calls its
    handlers; GenerateConsoleCtrlEvent knows neither the window's closing nor another console."""
    kernel = ctypes.WinDLL("kernelbase", use_last_error=True)  # type: ignore[attr-defined]
    pointer, word = ctypes.c_void_p, ctypes.c_ulong
    kernel.OpenProcess.argtypes = [word, word, word]
    kernel.GetProcAddress.argtypes = [pointer, ctypes.c_char_p]
    kernel.CreateRemoteThread.argtypes = [pointer, pointer, ctypes.c_size_t, *[pointer] * 2, word]
    kernel.CreateRemoteThread.argtypes += [pointer]
    for function in (kernel.OpenProcess, kernel.GetProcAddress, kernel.CreateRemoteThread):
        function.restype = pointer
    process = kernel.OpenProcess(ALL_ACCESS, 0, pid)
    routine = kernel.GetProcAddress(kernel._handle, b"CtrlRoutine")
    kernel.CreateRemoteThread(process, None, 0, routine, number, 0, None)  # or it has just ended


DEEDS: dict[str, Callable[..., None]] = {"tasks": tasks, "end": end, "event": event}

if __name__ == "__main__":
    DEEDS[sys.argv[1]](*map(int, sys.argv[2:]))
