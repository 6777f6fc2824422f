"""Makes the small pictures in this folder, and beside each NAME.ext its expected colours NAME.expected.png.

Needs numpy and pillow (with Little CMS). Patterns and profiles are generated here. Expected are Pillow's
colours; after a profile was applied, those of Little CMS as Pillow calls it. They are compared with a tolerance.
"""

import io, os, struct, zlib

import numpy as np
from PIL import Image, ImageCms

HERE = os.path.dirname(os.path.abspath(__file__))
W, H = 20, 14


def colours():
    y, x = np.mgrid[0:H, 0:W]
    return np.stack([x * 255 // (W - 1), y * 255 // (H - 1), (x * 13 + y * 29) % 256], -1).astype(np.uint8)


def smooth():
    """For lossy files: without the sharp third channel."""
    c = colours()
    c[..., 2] = 255 - c[..., 0] // 2
    return c


def put(name, data, expected):
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(data)
    plain = np.asarray(expected.convert("RGB" if expected.mode != "L" else "L"))
    Image.fromarray(plain).save(os.path.join(HERE, name.rsplit(".", 1)[0] + ".expected.png"))


def saved(image, kind, **options):
    to = io.BytesIO()
    image.save(to, kind, **options)
    return to.getvalue()


def s15(value):
    return struct.pack(">i", int(round(value * 65536)))


def profile(space, tags):
    table, data, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, content in tags:
        content += b"\0" * (-len(content) % 4)
        table += name + struct.pack(">II", at, len(content))
        data += content
        at += len(content)
    pcs = b"XYZ " if space == b"RGB " else b"Lab "
    kind = b"mntr" if space == b"RGB " else b"prtr"
    head = struct.pack(">I4sI4s4s4s", at, b"\0" * 4, 0x02100000, kind, space, pcs)
    head += struct.pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28
    head += s15(0.9642) + s15(1) + s15(0.8249)
    head += b"\0" * (128 - len(head))
    return head + struct.pack(">I", len(tags)) + table + data


def text(words):
    words = words.encode() + b"\0"
    return b"desc" + b"\0" * 4 + struct.pack(">I", len(words)) + words + b"\0" * 78


def wide_rgb():
    """The primaries of Adobe RGB, adapted to D50, and its gamma."""
    xyz = lambda x, y, z: b"XYZ \0\0\0\0" + s15(x) + s15(y) + s15(z)
    gamma = b"curv\0\0\0\0" + struct.pack(">IH", 1, 0x0233)
    return profile(b"RGB ", [
        (b"desc", text("Wide test colours")), (b"wtpt", xyz(0.9505, 1, 1.0891)),
        (b"rXYZ", xyz(0.60974, 0.31111, 0.01947)), (b"gXYZ", xyz(0.20528, 0.62567, 0.06087)),
        (b"bXYZ", xyz(0.14919, 0.06322, 0.74457)),
        (b"rTRC", gamma), (b"gTRC", gamma), (b"bTRC", gamma)])


def four_inks():
    """A table of two steps an ink, in Lab: dull inks on yellowish paper."""
    identity = bytes(range(256))
    table = b""
    for i in range(16):
        c, m, y, k = i >> 3 & 1, i >> 2 & 1, i >> 1 & 1, i & 1
        light = max(8, 94 - 38 * c - 42 * m - 6 * y) * (0.12 if k else 1)
        a = (-32 * c + 66 * m - 5 * y) * (0.1 if k else 1)
        b = (-42 * c - 4 * m + 82 * y + 6) * (0.1 if k else 1)
        table += bytes([int(light * 2.55), int(a + 128), int(b + 128)])
    lut = b"mft1\0\0\0\0" + bytes([4, 3, 2, 0])
    lut += b"".join(s15(1 if i % 4 == 0 else 0) for i in range(9))
    lut += identity * 4 + table + identity * 3
    return profile(b"CMYK", [
        (b"desc", text("Dull test inks")), (b"wtpt", b"XYZ \0\0\0\0" + s15(0.9) + s15(0.95) + s15(0.7)),
        (b"A2B0", lut)])


def managed(image, icc):
    source = ImageCms.ImageCmsProfile(io.BytesIO(icc))
    return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def with_chunk(png, name, data):
    return png[:33] + chunk(name, data) + png[33:]


def segments(jpeg, *parts):
    return jpeg[:2] + b"".join(b"\xff" + bytes([m]) + struct.pack(">H", len(d) + 2) + d for m, d in parts) + jpeg[2:]


def without_adobe(jpeg):
    at = jpeg.index(b"\xff\xee")
    return jpeg[:at] + jpeg[at + 2 + struct.unpack(">H", jpeg[at + 2:at + 4])[0]:]


def main():
    picture, icc, inks = Image.fromarray(colours()), wide_rgb(), four_inks()
    put("profile.png", saved(picture, "PNG", icc_profile=icc), managed(picture, icc))
    put("profile.tif", saved(picture, "TIFF", icc_profile=icc), managed(picture, icc))
    half = len(icc) // 2
    plain = saved(Image.fromarray(smooth()), "JPEG", quality=95, subsampling=0)
    parts = [(0xE2, b"ICC_PROFILE\0\2\2" + icc[half:]), (0xE2, b"ICC_PROFILE\0\1\2" + icc[:half])]
    put("profile-in-two-parts.jpg", segments(plain, *parts), managed(Image.open(io.BytesIO(plain)), icc))
    bad = bytearray(icc)
    bad[40:200] = b"\xff" * 160
    put("profile-damaged.png", saved(picture, "PNG", icc_profile=bytes(bad)), picture)

    exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"
    png = saved(picture, "PNG")
    put("orientation.png", with_chunk(png, b"eXIf", exif), picture.transpose(Image.Transpose.ROTATE_270))
    gray = Image.fromarray(colours()[..., 2])
    alpha = Image.merge("LA", (gray, Image.fromarray(colours()[..., 0])))
    put("gray-alpha.png", saved(alpha, "PNG"), gray)
    put("colour-alpha.png", saved(Image.merge("RGBA", (*picture.split(), alpha.split()[1])), "PNG"), picture)
    put("jp2-colour-alpha.jp2", saved(Image.merge("RGBA", (*picture.split(), alpha.split()[1])), "JPEG2000"), picture)
    put("jp2-gray-alpha.jp2", saved(alpha, "JPEG2000"), gray)
    put("jp2-stream.j2k", saved(picture, "JPEG2000", no_jp2=True), picture)
    for bits in (1, 2, 4):
        levels = (colours()[..., 0] >> (8 - bits)).astype(np.uint8)
        shown = Image.fromarray((levels.astype(int) * 255 // (2**bits - 1)).astype(np.uint8))
        put(f"gray-{bits}-bit.png", png_of(bits, 0, packed(levels, bits)), shown)
    deep = colours().astype(np.uint16) * 256 + 77
    put("colour-16-bit.png", png_of(16, 2, deep.astype(">u2").reshape(H, -1).view(np.uint8)), picture)

    cmyk = np.concatenate([255 - smooth(), (smooth()[..., :1] // 3)], -1)
    ink = Image.fromarray(cmyk, "CMYK")
    adobe = saved(ink, "JPEG", quality=98, subsampling=0)
    shown = Image.open(io.BytesIO(adobe))
    put("inks-adobe.jpg", adobe, plainly(shown))
    turned = without_adobe(saved(Image.fromarray(255 - cmyk, "CMYK"), "JPEG", quality=98, subsampling=0))
    put("inks-plain.jpg", turned, plainly(ink))
    put("inks-profile.jpg", saved(ink, "JPEG", quality=98, subsampling=0, icc_profile=inks), managed(shown, inks))
    put("inks-ycck.jpg", ycck(cmyk), plainly(Image.open(io.BytesIO(ycck(cmyk)))))


def plainly(image):
    """Without a profile: what ink and black leave of white, rounded."""
    c = np.asarray(image).astype(int)
    white = 255 - c[..., 3:]
    return Image.fromarray((white - (c[..., :3] * white + 127) // 255).astype(np.uint8))


def ycck(cmyk):
    """As Adobe writes it: YCbCr of the inks as if they were light, black inverted."""
    ycc = np.asarray(Image.fromarray(cmyk[..., :3]).convert("YCbCr"))
    # Pillow inverts what it is given.
    four = np.concatenate([255 - ycc, cmyk[..., 3:]], -1)
    jpeg = bytearray(saved(Image.fromarray(four, "CMYK"), "JPEG", quality=98, subsampling=0))
    at = jpeg.index(b"Adobe")
    jpeg[at + 11] = 2
    return bytes(jpeg)


def packed(levels, bits):
    rows = np.zeros((H, (W * bits + 7) // 8), np.uint8)
    for x in range(W):
        rows[:, x * bits // 8] |= (levels[:, x] << (8 - bits - x * bits % 8)).astype(np.uint8)
    return rows


def png_of(bits, kind, rows):
    raw = b"".join(b"\0" + row.tobytes() for row in rows)
    head = struct.pack(">IIBBBBB", W, H, bits, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


if __name__ == "__main__":
    main()
