"""Decodes the first frame of DICOM files by turns with ours and with pydicom's plug-ins; see bench/decode."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
import warnings

import pydicom
from pydicom.pixels import get_decoder
from pydicom.uid import UID

warnings.simplefilter("ignore")
SMALLEST = 0.05  # megapixels; below, the start of a decoder is measured and not the decoder
WARM = 1500  # milliseconds for each new kind of frame


class Ours:
    def __init__(self, java, lib):
        here = os.path.dirname(os.path.abspath(__file__))
        self.process = subprocess.Popen(
            [java, "-Djava.awt.headless=true", "-cp", os.path.join(lib, "*"), os.path.join(here, "Decode.java")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def decode(self, path, milliseconds=0):
        """Nanoseconds, or the sentence of a refusal."""
        self.process.stdin.write(f"{path}\t{milliseconds}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().rstrip("\n").split("\t")
        return answer[1] if answer[0] == "refused" else int(answer[0])


def peers(dataset):
    """The plug-ins that decode the frame, pydicom's own choice first; '' is pydicom itself."""
    uid = dataset.file_meta.TransferSyntaxUID
    if not UID(uid).is_compressed or uid == pydicom.uid.DeflatedExplicitVRLittleEndian:
        return {"numpy": lambda: pixels(dataset, "")}
    found = {}
    try:
        names = get_decoder(uid).available_plugins
    except NotImplementedError:
        return found
    for name in names:
        try:
            pixels(dataset, name)
            found[name] = lambda name=name: pixels(dataset, name)
        except Exception:
            continue
    return found


def pixels(dataset, plugin):
    decoder = get_decoder(dataset.file_meta.TransferSyntaxUID)
    return decoder.as_array(dataset, index=0, decoding_plugin=plugin)[0]


def timed(function):
    start = time.perf_counter_ns()
    function()
    return time.perf_counter_ns() - start


def measure(ours, path, rounds):
    dataset = pydicom.dcmread(path)
    if "PixelData" not in dataset or dataset.Rows * dataset.Columns / 1e6 < SMALLEST:
        return None
    found = peers(dataset)
    first = ours.decode(path, WARM)
    row = {
        "file": os.path.basename(path),
        "syntax": UID(dataset.file_meta.TransferSyntaxUID).name,
        "megapixels": dataset.Rows * dataset.Columns / 1e6,
        "samples": int(dataset.get("SamplesPerPixel", 1)),
        "bits": int(dataset.BitsStored),
    }
    if isinstance(first, str):
        return row | {"refused": first}
    if not found:
        return row | {"peers": {}}
    times = {name: [] for name in found}
    own = []
    for function in found.values():
        function()
    for _ in range(rounds):
        own.append(ours.decode(path))
        for name, function in found.items():
            times[name].append(timed(function))
    row["ours"] = figures(own)
    row["peers"] = {name: figures(values) for name, values in times.items()}
    return row


def figures(nanos):
    return {"median_ms": statistics.median(nanos) / 1e6, "best_ms": min(nanos) / 1e6}


def files(paths):
    for path in paths:
        if os.path.isdir(path):
            yield from sorted(os.path.join(path, name) for name in os.listdir(path))
        else:
            yield path


def table(rows):
    by_syntax = {}
    for row in rows:
        if row.get("peers"):
            by_syntax.setdefault(row["syntax"], []).append(row)
    summary = []
    print(f"{'codec':58} {'files':>5} {'ours':>8} {'pydicom':>8} {'ratio':>6} {'best plug-in':>12} {'ratio':>6}   MP/s, medians")
    for syntax, group in sorted(by_syntax.items()):
        megapixels = sum(row["megapixels"] for row in group)
        own = sum(row["ours"]["median_ms"] for row in group)
        usual = sum(next(iter(row["peers"].values()))["median_ms"] for row in group)
        best = sum(min(peer["median_ms"] for peer in row["peers"].values()) for row in group)
        line = {
            "syntax": syntax, "files": len(group), "ours_mp_s": megapixels / own * 1e3,
            "pydicom_mp_s": megapixels / usual * 1e3, "ratio": usual / own,
            "best_mp_s": megapixels / best * 1e3, "best_ratio": best / own}
        summary.append(line)
        print(f"{syntax[:58]:58} {line['files']:5} {line['ours_mp_s']:8.1f} {line['pydicom_mp_s']:8.1f} {line['ratio']:6.2f}"
              f" {line['best_mp_s']:12.1f} {line['best_ratio']:6.2f}")
    return summary


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--java", default="java")
    parser.add_argument("--lib", required=True)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--out")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    ours = Ours(options.java, options.lib)
    rows = []
    for path in files(options.paths):
        try:
            row = measure(ours, path, options.rounds)
        except Exception as problem:  # not an image, or nothing that pydicom reads
            print(f"{os.path.basename(path)}: {type(problem).__name__}", file=sys.stderr)
            continue
        if row:
            rows.append(row)
            print(line(row), file=sys.stderr, flush=True)
    summary = table(rows)
    if options.out:
        result = {
            "when": time.strftime("%Y-%m-%d %H:%M"), "cores": os.cpu_count(), "load": os.getloadavg(),
            "machine": platform.machine(), "pydicom": pydicom.__version__, "rounds": options.rounds,
            "codecs": summary, "files": rows}
        with open(options.out, "w") as file:
            json.dump(result, file, indent=1)


def line(row):
    if "ours" not in row:
        return f"{row['file']:60} {row.get('refused', 'pydicom does not decode it')}"
    best = min(row["peers"], key=lambda name: row["peers"][name]["median_ms"])
    theirs = row["peers"][best]["median_ms"]
    own = row["ours"]["median_ms"]
    return f"{row['file'][:60]:60} {own:8.2f} ms  {best} {theirs:8.2f} ms  {theirs / own:6.2f}"


if __name__ == "__main__":
    main()
