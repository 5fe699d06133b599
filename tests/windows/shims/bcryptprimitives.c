/* Debian's Wine 8 lacks bcryptprimitives.dll, whose one function every Rust wheel (nh3,
 * python-calamine, typst) asks for random bytes; Windows has it since version 7. */

#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length); /* RtlGenRandom, in advapi32 */

__declspec(dllexport) BOOL WINAPI
ProcessPrng(PBYTE buffer, SIZE_T length)
{
    return SystemFunction036(buffer, (ULONG)length);
}
