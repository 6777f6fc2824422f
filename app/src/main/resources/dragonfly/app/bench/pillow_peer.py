"""The peer for preprocessing: stretches a picture with Pillow when it is told to, and says how long it took.

Started by `dragonfly bench`, so that both sides run in turn on the same machine. One request a line on standard
input, "PATH WIDTH HEIGHT COLUMNS1xROWS1 ..." with the raw RGB bytes in PATH; one answer a line: nanoseconds for all
the stretches together.
"""
import sys
import time

import PIL
from PIL import Image


def main():
    print(PIL.__version__, flush=True)
    for line in sys.stdin:
        path, width, height, *sizes = line.split()
        with open(path, "rb") as raw:
            picture = Image.frombytes("RGB", (int(width), int(height)), raw.read())
        targets = [tuple(int(side) for side in size.split("x")) for size in sizes]
        start = time.perf_counter_ns()
        for target in targets:
            picture.resize(target, Image.BICUBIC)
        print(time.perf_counter_ns() - start, flush=True)


if __name__ == "__main__":
    main()
