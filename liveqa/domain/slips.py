"""The code on a seat slip (phiếu tham dự): what is printed, typed and compared."""

import re
import secrets

# No letter or digit looks like another one of these or like one that was left out; without vowels,
# D and W nothing that is typed becomes a letter with a mark on a Vietnamese keyboard.
ALPHABET = "CFHJKMNPQRTVX3479"
LENGTH = 10
"""About 41 bits, which nobody guesses by typing."""
_HALF = LENGTH // 2


def new() -> str:
    """Return a code drawn by chance."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def printed(code: str) -> str:
    """Return a code in the form in which it is printed: "CFHJK-34MNP"."""
    return f"{code[:_HALF]}-{code[_HALF:]}"


def typed(text: str) -> str:
    """Return what somebody typed as a code: in either case, with whatever stands between the
    letters."""
    return re.sub(r"[\W_]", "", text).upper()
