"""What run.py does before LiveQA can run, with only Python's own library: look at the machine,
fetch the libraries, build the pages. `machine` and `words` load even under a Python that is too
old, to say so."""
