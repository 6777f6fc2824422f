package dragonfly.app.bench;

import dragonfly.image.ImageException;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.dicom.DicomSlideProvider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A DICOM slide of 300 MB that is made for it: opening it, and tiles anywhere in it, beside
 * OpenSlide's Python binding in turn.
 */
final class DicomSlideBench {
    private static final long BYTES = 300L << 20;
    private static final int TILES = 100;
    private static final int THREADS = 4;

    private final LargeSlide large;
    private final Optional<PythonPeer> peer;
    private final int rounds;
    private final Median openOurs = new Median();
    private final Median openTheirs = new Median();
    private final Median tileOurs = new Median();
    private final Median tileTheirs = new Median();
    private final Median tileThreads = new Median();
    private double firstOurs;
    private double firstTheirs;

    private DicomSlideBench(LargeSlide large, Optional<PythonPeer> peer, int rounds) {
        this.large = large;
        this.peer = peer;
        this.rounds = rounds;
    }

    /**
     * Measures with and without an offset table.
     *
     * @param folder for the slide, which is deleted, and the peer's environment
     */
    static List<Figure> run(int rounds, Path folder)
            throws IOException, InterruptedException, ImageException {
        List<Figure> figures = new ArrayList<>();
        for (LargeSlide.Table table : LargeSlide.Table.values()) {
            Path work = Files.createDirectories(folder.resolve("slide"));
            Path file = work.resolve("large.dcm");
            try (Peer peer = Peer.start(folder.resolve("openslide"))) {
                LargeSlide large = LargeSlide.write(file, table, BYTES);
                DicomSlideBench bench = new DicomSlideBench(large, peer.process(), rounds);
                bench.measure();
                figures.addAll(
                        bench.figures(
                                table == LargeSlide.Table.BASIC
                                        ? "a 300 MB DICOM slide"
                                        : "one without an offset table"));
            } finally {
                Files.deleteIfExists(file);
            }
        }
        return figures;
    }

    private record Peer(Optional<PythonPeer> process) implements AutoCloseable {
        static Peer start(Path folder) throws IOException, InterruptedException {
            return new Peer(
                    PythonPeer.start(
                            folder,
                            "openslide_peer.py",
                            "openslide-python==1.4.7",
                            "openslide-bin==4.0.1.2"));
        }

        @Override
        public void close() {
            process.ifPresent(PythonPeer::close);
        }
    }

    private void measure() throws IOException, InterruptedException, ImageException {
        for (int round = -1; round < rounds; round++) {
            double ours = open();
            double theirs = theirs("open", List.of(middle() + "," + middle()));
            double tiles = tiles(round);
            double theirTiles = theirs("tiles", tileWords(round));
            double threads = threads(round);
            if (round < 0) {
                firstOurs = ours;
                firstTheirs = theirs;
            } else {
                openOurs.add(ours);
                openTheirs.add(theirs);
                tileOurs.add(tiles / TILES);
                tileTheirs.add(theirTiles / TILES);
                tileThreads.add(threads / TILES);
            }
        }
    }

    private double theirs(String verb, List<String> words) throws IOException {
        List<String> request = new ArrayList<>(List.of(verb, large.file().toString()));
        request.addAll(words);
        return peer.isEmpty() ? 0 : peer.get().nanos(request.toArray(String[]::new)) / 1e6;
    }

    private double open() throws ImageException {
        int[] pixels = new int[LargeSlide.TILE * LargeSlide.TILE];
        long start = System.nanoTime();
        try (Slide slide = new DicomSlideProvider().open(large.file())) {
            slide.readRegion(0, 0, middle(), middle(), LargeSlide.TILE, LargeSlide.TILE, pixels);
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private int middle() {
        return large.columns() / 2 * LargeSlide.TILE;
    }

    private double tiles(int round) throws ImageException {
        try (Slide slide = new DicomSlideProvider().open(large.file())) {
            return read(slide, places(round));
        }
    }

    private double read(Slide slide, int[] places) throws ImageException {
        int[] pixels = new int[LargeSlide.TILE * LargeSlide.TILE];
        long start = System.nanoTime();
        for (int place : places) {
            long x = (long) (place % large.columns()) * LargeSlide.TILE;
            long y = (long) (place / large.columns()) * LargeSlide.TILE;
            slide.readRegion(0, 0, x, y, LargeSlide.TILE, LargeSlide.TILE, pixels);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** All threads together read as many tiles as one does alone, each a share of them. */
    private double threads(int round) throws ImageException, InterruptedException {
        int[] places = places(round);
        try (Slide slide = new DicomSlideProvider().open(large.file());
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Double>> shares = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int[] share = new int[TILES / THREADS];
                System.arraycopy(places, i * share.length, share, 0, share.length);
                shares.add(() -> read(slide, share));
            }
            long start = System.nanoTime();
            for (Future<Double> share : threads.invokeAll(shares)) {
                share.get();
            }
            return (System.nanoTime() - start) / 1e6;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ImageException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    private int[] places(int round) {
        int tiles = large.columns() * large.columns();
        return new SplittableRandom(round).ints(TILES, 0, tiles).toArray();
    }

    private List<String> tileWords(int round) {
        List<String> words = new ArrayList<>();
        for (int place : places(round)) {
            int x = (place % large.columns()) * LargeSlide.TILE;
            int y = (place / large.columns()) * LargeSlide.TILE;
            words.add(x + "," + y);
        }
        return words;
    }

    private List<Figure> figures(String what) {
        String note =
                peer.map(it -> "peer: " + it.version() + ", in turn")
                        .orElse("no peer: python3 with OpenSlide could not be had");
        return List.of(
                figure(
                        "open " + what + " and read a tile, first time",
                        firstOurs,
                        firstTheirs,
                        note),
                figure("the same again", openOurs.get(), openTheirs.get(), note),
                figure("a tile anywhere, one thread", tileOurs.get(), tileTheirs.get(), note),
                new Figure(
                        "a tile anywhere, four threads",
                        "ms",
                        tileThreads.get(),
                        OptionalDouble.empty(),
                        "wall time through the number of tiles"));
    }

    private Figure figure(String name, double ours, double theirs, String note) {
        return new Figure(
                name,
                "ms",
                ours,
                peer.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(theirs),
                note);
    }
}
