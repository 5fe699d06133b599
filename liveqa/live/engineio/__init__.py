"""Engine.IO 4 over WebSockets on gevent: knows nothing of LiveQA, and could be lifted out."""
