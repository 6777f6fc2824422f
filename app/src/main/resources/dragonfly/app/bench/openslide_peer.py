"""The peer for slides: opens one or reads tiles of it with OpenSlide when it is told to, and says how long it took.

Started by `dragonfly bench images`, so that both sides run in turn on the same machine. One request a line on standard
input, "open PATH X,Y ..." or "tiles PATH X,Y X,Y ..." for tiles of 256 x 256 pixels of the finest level; one answer a
line: nanoseconds. With "tiles" the slide is opened before the time starts.
"""
import sys
import time

import openslide


def main():
    print("OpenSlide " + openslide.__library_version__, flush=True)
    for line in sys.stdin:
        verb, path, *places = line.split()
        tiles = [tuple(int(number) for number in place.split(",")) for place in places]
        start = time.perf_counter_ns()
        slide = openslide.OpenSlide(path)
        if verb == "tiles":
            start = time.perf_counter_ns()
        for place in tiles:
            slide.read_region(place, 0, (256, 256))
        print(time.perf_counter_ns() - start, flush=True)
        slide.close()


if __name__ == "__main__":
    main()
