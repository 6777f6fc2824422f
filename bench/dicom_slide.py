"""Opens DICOM slides by turns with ours and with OpenSlide's Python binding; see bench/dicom-slide."""

import argparse
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

THEIRS = """
import sys, time, statistics, openslide
def once():
    start = time.perf_counter_ns()
    slide = openslide.OpenSlide(sys.argv[1])
    opened = time.perf_counter_ns()
    middle = slide.dimensions[0] // 256 // 2 * 256
    slide.read_region((middle, middle), 0, (256, 256))
    end = time.perf_counter_ns()
    slide.close()
    return opened - start, end - start
first = once()
print(*first, int(statistics.median(once()[1] for _ in range(15))))
"""


def numbers(command):
    """The three times of one process, in milliseconds."""
    answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
    return [int(word) / 1e6 for word in answer.stdout.split()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--java", default="java")
    parser.add_argument("--lib", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--megabytes", type=int, default=300)
    options = parser.parse_args()
    java = [options.java, "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED",
            "-cp", os.path.join(options.lib, "*")]
    classes = os.path.join(options.work, "classes")
    subprocess.run([os.path.join(os.path.dirname(options.java), "javac"), "-cp", os.path.join(options.lib, "*"), "-d", classes,
                    os.path.join(HERE, "Opening.java"), os.path.join(HERE, "DicomSlide.java")], check=True)
    java[-1] += os.pathsep + classes
    print(f"{'ms, medians of fresh processes':44} {'ours':>9} {'OpenSlide':>10} {'ratio':>6}")
    for table in ("basic", "none"):
        folder = os.path.join(options.work, table)
        os.makedirs(folder, exist_ok=True)
        slide = os.path.join(folder, "slide.dcm")
        subprocess.run(java + ["DicomSlide", slide, str(options.megabytes), table], check=True)
        ours, theirs = [], []
        for _ in range(options.rounds):
            ours.append(numbers(java + ["Opening", slide]))
            theirs.append(numbers([sys.executable, "-c", THEIRS, slide]))
        os.remove(slide)
        words = "with an offset table" if table == "basic" else "without offset table"
        for i, what in enumerate(("first opening", "… and a tile", "both again, warm")):
            a, b = (statistics.median(row[i] for row in rows) for rows in (ours, theirs))
            print(f"{options.megabytes} MB {words}, {what:18} {a:9.1f} {b:10.1f} {b / a:6.2f}")


if __name__ == "__main__":
    main()
