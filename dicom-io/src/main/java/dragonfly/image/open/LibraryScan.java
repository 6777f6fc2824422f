package dragonfly.image.open;

import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.dicom.DicomFiles;
import dragonfly.image.dicom.DicomSummary;
import dragonfly.image.photo.PhotoSize;
import dragonfly.image.photo.Photographs;
import dragonfly.image.slide.dicom.SlideListing;
import dragonfly.image.slide.dicom.SlidePart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** One scan: finds files, reads their headers on virtual threads, and sorts what it found. */
final class LibraryScan {
    /** Names that promise an image; a file with another name and strange content is passed over. */
    private static final Set<String> PROMISING =
            Set.of(
                    "dcm", "dicom", "png", "jpg", "jpeg", "tif", "tiff", "jp2", "j2k", "j2c", "jpf",
                    "svs", "ndpi", "mrxs", "scn", "bif", "vms", "svslide", "czi");

    private final ScanListener listener;
    private final Semaphore open = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    private final List<Found> found = new ArrayList<>();
    private final List<SlidePart> parts = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private int done;

    LibraryScan(ScanListener listener) {
        this.listener = listener;
    }

    Library scan(List<Path> filesOrFolders) {
        List<ScanTargets.Target> targets = ScanTargets.of(filesOrFolders, listener::cancelled);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ScanTargets.Target target : targets) {
                threads.execute(() -> visit(target, targets.size()));
            }
        }
        SlideListing.of(parts).stream().map(LibraryScan::slide).forEach(found::add);
        return new Sorting(found).library(broken);
    }

    private static Found slide(SlideListing slide) {
        SlidePart finest = slide.finest();
        return new Found(
                new InstanceEntry(
                        finest.file(),
                        finest.identity(),
                        finest.frames(),
                        finest.width(),
                        finest.height(),
                        slide.levels()),
                OptionalDouble.empty(),
                false);
    }

    private void visit(ScanTargets.Target target, int total) {
        open.acquireUninterruptibly();
        try {
            if (listener.cancelled()) {
                return;
            }
            Optional<Found> image = Optional.empty();
            Optional<SlidePart> part = Optional.empty();
            Optional<Broken> failure = Optional.empty();
            try {
                part = SlidePart.of(target.file());
                image = part.isPresent() ? Optional.empty() : read(target);
            } catch (ImageException e) {
                failure = Optional.of(new Broken(target.file(), e));
            }
            record(part, image, failure);
            progress(target.file(), total);
        } finally {
            open.release();
        }
    }

    private synchronized void record(
            Optional<SlidePart> part, Optional<Found> image, Optional<Broken> failure) {
        part.ifPresent(parts::add);
        image.ifPresent(found::add);
        failure.ifPresent(broken::add);
    }

    private synchronized void progress(Path file, int total) {
        listener.progress(++done, total, file);
    }

    private static Optional<Found> read(ScanTargets.Target target) throws ImageException {
        Path file = target.file();
        byte[] head = FileHead.of(file);
        if (!DicomFiles.recognises(head) && Images.slides().recognise(file, head)) {
            return Optional.of(slide(file));
        }
        if (DicomFiles.recognises(head)) {
            DicomSummary summary = DicomFiles.summary(file);
            return Optional.of(
                    new Found(
                            new InstanceEntry(
                                    file,
                                    summary.identity(),
                                    summary.frames(),
                                    summary.width(),
                                    summary.height()),
                            summary.position(),
                            false));
        }
        if (Photographs.recognises(head)) {
            PhotoSize size = Photographs.size(file);
            InstanceEntry entry =
                    new InstanceEntry(file, Identity.none(), 1, size.width(), size.height());
            return Optional.of(new Found(entry, OptionalDouble.empty(), true));
        }
        if (target.named() || PROMISING.contains(extension(file))) {
            throw Photographs.refusal(head);
        }
        return Optional.empty();
    }

    private static Found slide(Path file) throws ImageException {
        try (MedicalImage slide = Images.open(file)) {
            InstanceEntry entry =
                    new InstanceEntry(
                            file, slide.identity(), slide.frames(), slide.width(), slide.height());
            return new Found(entry, OptionalDouble.empty(), true);
        }
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * An image that was found.
     *
     * @param position along the normal of its plane in millimetres, if it has one
     * @param photograph whether it says nothing of a patient, as photographs and scanners' slides
     */
    record Found(InstanceEntry entry, OptionalDouble position, boolean photograph) {}
}
