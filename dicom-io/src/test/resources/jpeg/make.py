"""Makes the JPEG streams in this folder and expected.tsv: generated patterns only.

Needs numpy, pillow, pydicom, imagecodecs; cjpeg and djpeg (libjpeg-turbo 2.1) and dcmcjpeg and
dcmdjpeg (DCMTK 3.6) on the path. The expected samples are those of another decoder than ours.
"""

import hashlib, io, os, subprocess, sys, tempfile

import imagecodecs
import numpy as np
import pydicom
from PIL import Image
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.encaps import generate_frames

HERE = os.path.dirname(os.path.abspath(__file__))
LINES = []


def pattern(height, width, channels, bits):
    """Waves, a grid and a little noise over the whole range."""
    noise = np.random.default_rng(bits).standard_normal((height, width, channels))
    y, x = np.mgrid[0:height, 0:width]
    waves = [
        0.5 + 0.3 * np.sin(x / 9 + c) * np.cos(y / 7 - c) + 0.2 * ((x + y * (c + 1)) % 17 / 17 - 0.5)
        for c in range(channels)
    ]
    samples = np.clip(np.stack(waves, -1) + 0.01 * noise, 0, 1) * (2**bits - 1)
    samples = np.rint(samples).astype(np.uint8 if bits <= 8 else np.uint16)
    return samples[..., 0] if channels == 1 else samples


def put(name, stream, expected, precision):
    with open(os.path.join(HERE, name + ".jpg"), "wb") as file:
        file.write(stream)
    height, width = expected.shape[:2]
    channels = 1 if expected.ndim == 2 else expected.shape[2]
    digest = hashlib.sha256(np.ascontiguousarray(expected).astype("<u2").tobytes()).hexdigest()
    LINES.append(f"{name}\t{width}\t{height}\t{channels}\t{precision}\t{digest}")


def cjpeg(samples, *options):
    ppm = io.BytesIO()
    Image.fromarray(samples).save(ppm, "PPM")
    colours = "-rgb" if samples.ndim == 3 else "-grayscale"
    return subprocess.run(
        ["cjpeg", colours, *options], input=ppm.getvalue(), stdout=subprocess.PIPE, check=True
    ).stdout


def djpeg(stream):
    ppm = subprocess.run(["djpeg", "-pnm"], input=stream, stdout=subprocess.PIPE, check=True).stdout
    return np.array(Image.open(io.BytesIO(ppm)))


def lossless():
    for bits, predictor, channels in [
        (2, 1, 1), (8, 2, 1), (8, 4, 3), (9, 3, 1), (12, 6, 1), (12, 7, 3), (16, 5, 1), (16, 7, 1)]:
        samples = pattern(21, 27, channels, bits)
        if bits == 16:
            samples = np.random.default_rng(3).integers(0, 65536, samples.shape).astype(np.uint16)
        colours = "RGB" if channels == 3 else None
        stream = imagecodecs.jpeg8_encode(
            samples, lossless=True, predictor=predictor, bitspersample=bits,
            colorspace=colours, outcolorspace=colours)
        put(f"lossless-{bits}-bit-predictor-{predictor}-{channels}", stream, samples, bits)


def twelve_bit():
    put_12("gray", pattern(45, 67, 1, 12), {})
    for sampling in ["444", "422", "420", "411"]:
        put_12(sampling, pattern(21, 37, 3, 12), {"subsampling": sampling})


def put_12(name, samples, options):
    stream = imagecodecs.jpeg8_encode(samples, level=70, bitspersample=12, **options)
    colours = {} if samples.ndim == 2 else {"colorspace": "YCBCR", "outcolorspace": "YCBCR"}
    put("dct-12-bit-" + name, stream, imagecodecs.jpeg8_decode(stream, **colours), 12)


def eight_bit():
    scans = os.path.join(tempfile.mkdtemp(), "scans")
    with open(scans, "w") as file:
        file.write(
            "0 1 2: 0 0 0 1;\n0: 1 5 0 2;\n2: 1 63 0 1;\n1: 1 63 0 1;\n0: 6 63 0 2;\n0: 1 63 2 1;\n"
            "0 1 2: 0 0 1 0;\n2: 1 63 1 0;\n1: 1 63 1 0;\n0: 1 63 1 0;\n")
    apart = scans + "-apart"
    with open(apart, "w") as file:
        file.write("0;\n1 2;\n")
    colour, gray = pattern(29, 35, 3, 8), pattern(29, 35, 1, 8)
    for name, samples, options in [
        ("dct-restarts", colour, ["-restart", "2B", "-sample", "2x2"]),
        ("dct-scans-apart", colour, ["-scans", apart, "-sample", "2x2"]),
        ("dct-sampling-4x1", colour, ["-sample", "4x1"]),
        ("dct-sampling-mixed", colour, ["-sample", "4x1,2x1,1x1"]),
        ("dct-gray-sampling-2x2", gray, ["-sample", "2x2"]),
        ("progressive-ten-scans", colour, ["-scans", scans, "-sample", "2x2"]),
        ("progressive-restarts", gray, ["-progressive", "-restart", "3B"]),
        ("arithmetic", colour, ["-arithmetic", "-sample", "2x2"]),
        ("arithmetic-restarts", gray, ["-arithmetic", "-restart", "2B"]),
        ("arithmetic-progressive", colour, ["-arithmetic", "-scans", scans]),
    ]:
        stream = cjpeg(samples, *options)
        put(name, stream, djpeg(stream), 8)
    stream = cjpeg(gray, "-quality", "60")
    put("motion-without-huffman-tables", without(stream, 0xC4), djpeg(stream), 8)
    inks = np.concatenate([colour, gray[..., None]], -1)
    jpeg = io.BytesIO()
    Image.fromarray(inks, "CMYK").save(jpeg, "JPEG", quality=90)
    # Pillow turns Adobe's inverted inks; the samples are as stored.
    put("dct-four-inks", jpeg.getvalue(), 255 - np.array(Image.open(jpeg)), 8)


def without(stream, marker):
    at = 2
    kept = stream[:2]
    while stream[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(stream[at + 2 : at + 4], "big")
        kept += b"" if stream[at + 1] == marker else stream[at:end]
        at = end
    return kept + stream[at:]


def dcmtk():
    samples = pattern(45, 67, 1, 12)
    for name, options in [
        ("dcmtk-12-bit-extended", ["+ee", "+bt"]),
        ("dcmtk-12-bit-spectral-selection", ["+es", "+bt"]),
        ("dcmtk-12-bit-progressive", ["+ep", "+bt"]),
        ("dcmtk-lossless-point-transform", ["+el", "+sv", "4", "+pt", "2"]),
    ]:
        with tempfile.TemporaryDirectory() as folder:
            plain, packed, again = (os.path.join(folder, n) for n in ("a", "b", "c"))
            dicom(samples).save_as(plain, enforce_file_format=True)
            subprocess.run(["dcmcjpeg", *options, plain, packed], check=True)
            subprocess.run(["dcmdjpeg", packed, again], check=True)
            frame = next(generate_frames(pydicom.dcmread(packed).PixelData, number_of_frames=1))
            precision = 16 if "lossless" in name else 12
            put(name, frame, pydicom.dcmread(again).pixel_array, precision)


def dicom(samples):
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    meta.MediaStorageSOPInstanceUID = "2.25.1"
    dataset = FileDataset("a", {}, file_meta=meta, preamble=b"\0" * 128)
    dataset.SOPClassUID, dataset.SOPInstanceUID = meta.MediaStorageSOPClassUID, "2.25.1"
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "2.25.2", "2.25.3"
    dataset.Rows, dataset.Columns = samples.shape
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    dataset.PixelData = samples.astype("<u2").tobytes()
    return dataset


if __name__ == "__main__":
    lossless()
    twelve_bit()
    eight_bit()
    dcmtk()
    with open(os.path.join(HERE, "expected.tsv"), "w") as table:
        table.write("stream\twidth\theight\tchannels\tprecision\tsha256\n" + "\n".join(LINES) + "\n")
