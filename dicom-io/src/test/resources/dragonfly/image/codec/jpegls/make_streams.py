"""Writes streams.tsv: JPEG-LS streams of generated patterns by CharLS, with the samples they decode to.

Decoded by another build of CharLS; where libjpeg decodes other samples it is said.

Usage: python make_streams.py > streams.tsv   (needs numpy, pyjpegls, imagecodecs, pylibjpeg-libjpeg; see README.md)
"""
import base64
import hashlib
import sys

import imagecodecs
import jpeg_ls
import libjpeg
import numpy as np


def pattern(kind, height, width, bits, rng):
    """One component; its largest value is always present, since pyjpegls takes the depth from it."""
    top = (1 << bits) - 1
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    if kind == "noise":
        a = rng.integers(0, top + 1, (height, width))
    elif kind == "flat":
        a = np.full((height, width), top // 3)
        for _ in range(height * width // 40):
            a[rng.integers(height), rng.integers(width)] = rng.integers(0, top + 1)
    elif kind == "steps":
        a = (x // 5 + y // 3) * max(1, top // 9) % (top + 1)
    else:
        wave = (np.sin(x / 7.0) + np.cos(y / 5.0) + 2) / 4 * top * 0.9
        a = np.clip(wave + rng.normal(0, max(0.4, top / 200), (height, width)), 0, top).astype(np.int64)
    a.flat[rng.integers(height * width)] = top
    return a


def streams():
    rng = np.random.default_rng(87)
    kinds = ["noise", "flat", "steps", "waves"]
    turn = 0
    for bits in range(2, 17):
        for near in (0, 1, 2, 3, 5, 9):
            if near > ((1 << bits) - 1) // 2:
                continue
            if near > 1 and bits in (3, 5, 6, 7, 9, 11, 13, 14, 15):
                continue
            kind = kinds[turn % 4]
            turn += 1
            yield f"gray-{bits}-{near}-{kind}", pattern(kind, 19, 23, bits, rng), bits, near, 0
    for bits in (8, 12, 16):
        for count in (2, 3, 4):
            for order in (0, 1, 2):
                for near in (0, 3):
                    if count == 2 and order > 0:
                        continue  # CharLS does not write these rightly
                    kind = kinds[turn % 4]
                    turn += 1
                    planes = [pattern(kind, 9, 11, bits, rng) for _ in range(count)]
                    yield f"colour{count}-{bits}-{near}-{kind}-order{order}", np.stack(planes, -1), bits, near, order
    for kind in kinds:
        for height, width in ((1, 1), (1, 2), (1, 41), (41, 1), (2, 1), (3, 3)):
            for near in (0, 2):
                yield f"size-{width}x{height}-{near}-{kind}", pattern(kind, height, width, 8, rng), 8, near, 0
    for order in (0, 1, 2):
        for height, width in ((17, 1), (1, 17)):
            planes = [pattern("steps", height, width, 8, rng) for _ in range(3)]
            yield f"colour3-{width}x{height}-order{order}", np.stack(planes, -1), 8, 0, order
    for near in (0, 4):
        a = np.zeros((4, 100000), int)
        a[0, 5] = 4095
        a[2, 99999] = 3
        a[3, 33000] = 5
        yield f"long-runs-{near}", a, 12, near, 0
    near_edge = np.tile(np.arange(0, 256, 3), (6, 1))
    near_edge[:, -1] = 255
    for near in (1, 2, 127):
        yield f"steep-{near}", near_edge, 8, near, 0


def main():
    for name, a, bits, near, order in streams():
        a = a.astype(np.uint8 if bits <= 8 else np.uint16)
        gray = a.ndim == 2
        planar = not gray and order == 0
        source = np.ascontiguousarray(np.moveaxis(a, -1, 0)) if planar else a
        if not gray and a.shape[2] == 4 and order == 2:
            if bits == 12:
                continue
            stream = imagecodecs.jpegls_encode(a, level=near)  # pyjpegls writes these wrongly
        elif name.startswith("size"):
            stream = imagecodecs.jpegls_encode(a, level=near)  # pyjpegls leaves too little room
        else:
            stream = bytes(jpeg_ls.encode_array(source, near, None if gray else order))
        samples = np.asarray(imagecodecs.jpegls_decode(stream))
        samples = samples.reshape(a.shape)
        if a.shape[1] < 65536 and not np.array_equal(libjpeg.decode(stream).reshape(a.shape), samples):
            print("libjpeg differs:", name, file=sys.stderr)
        assert abs(samples.astype(int) - a.astype(int)).max() <= near, name
        digest = hashlib.sha256(samples.astype("<u2").tobytes()).hexdigest()
        height, width = a.shape[:2]
        count = 1 if gray else a.shape[2]
        print(name, width, height, count, bits, near, digest, base64.b64encode(stream).decode(), sep="\t")


main()
