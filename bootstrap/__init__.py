"""What run.py does before LiveQA can run, with nothing but Python's own library: look at the
machine, fetch the libraries, build the pages. `machine` and `words` load under a Python that is too
old, to say so."""
