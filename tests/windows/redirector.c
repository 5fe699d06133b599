/* Stands in for Scripts\python.exe of a virtual environment, as CPython makes it on Windows: it
 * starts the Python that pyvenv.cfg names as its child and waits for it.
 *
 * What the real one (PC/venvlauncher.c) does and matters here is done the same way: the child has
 * the same command line and the same three streams, finds the environment by
 * __PYVENV_LAUNCHER__, and dies with its redirector, being in a job that is closed then; what the
 * child starts is not in that job. Signals are left to the child.
 */

#include <stdio.h>
#include <string.h>
#include <windows.h>

enum { FAILED = 101, LENGTH = 4096 };

static int
failed(const char *what)
{
    fprintf(stderr, "redirector: %s: error %lu\n", what, GetLastError());
    return FAILED;
}

/* pyvenv.cfg lies beside Scripts; its "home = " is the folder of the base python.exe. */
static int
find_base(const wchar_t *self, wchar_t *base)
{
    wchar_t path[LENGTH];
    char line[LENGTH];
    wcscpy(path, self);
    for (int up = 0; up < 2; up++) {
        wchar_t *slash = wcsrchr(path, L'\\');
        if (!slash)
            return 0;
        *slash = 0;
    }
    wcscat(path, L"\\pyvenv.cfg");
    FILE *file = _wfopen(path, L"rb");
    if (!file)
        return 0;
    int length = 0;
    while (!length && fgets(line, sizeof line, file)) {
        if (strncmp(line, "home = ", 7))
            continue;
        line[strcspn(line, "\r\n")] = 0;
        length = MultiByteToWideChar(CP_UTF8, 0, line + 7, -1, base, LENGTH - 16);
    }
    fclose(file);
    if (length)
        wcscat(base, L"\\python.exe");
    return length;
}

static HANDLE
inheritable(DWORD stream)
{
    HANDLE self = GetCurrentProcess(), copy = NULL;
    DuplicateHandle(self, GetStdHandle(stream), self, &copy, 0, TRUE, DUPLICATE_SAME_ACCESS);
    return copy;
}

static BOOL WINAPI
ignored(DWORD event)
{
    (void)event;
    return TRUE;
}

int
wmain(void)
{
    wchar_t self[LENGTH], base[LENGTH];
    if (!GetModuleFileNameW(NULL, self, LENGTH) || !find_base(self, base))
        return failed("pyvenv.cfg");
    SetEnvironmentVariableW(L"__PYVENV_LAUNCHER__", self);

    HANDLE job = CreateJobObjectW(NULL, NULL);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK;
    if (!SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits))
        return failed("job");

    STARTUPINFOW start;
    PROCESS_INFORMATION child;
    GetStartupInfoW(&start);
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = inheritable(STD_INPUT_HANDLE);
    start.hStdOutput = inheritable(STD_OUTPUT_HANDLE);
    start.hStdError = inheritable(STD_ERROR_HANDLE);
    SetConsoleCtrlHandler(ignored, TRUE);
    if (!CreateProcessW(base, GetCommandLineW(), NULL, NULL, TRUE, 0, NULL, NULL, &start, &child))
        return failed("start");
    AssignProcessToJobObject(job, child.hProcess);
    CloseHandle(child.hThread);

    DWORD code = FAILED;
    WaitForSingleObject(child.hProcess, INFINITE);
    GetExitCodeProcess(child.hProcess, &code);
    return (int)code;
}
