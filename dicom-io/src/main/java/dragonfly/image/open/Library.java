package dragonfly.image.open;

import java.nio.file.Path;
import java.util.List;

/**
 * What files and folders hold: patients, their studies, series and images, and the files that
 * cannot be shown.
 */
public record Library(List<PatientEntry> patients, List<Broken> broken) {
    /** Copies the lists. */
    public Library {
        patients = List.copyOf(patients);
        broken = List.copyOf(broken);
    }

    /**
     * Reads the headers of every file, folders with all that is below them. Never fails for a file:
     * one that cannot be shown is listed as broken. Blocks; files are read on virtual threads.
     *
     * @param filesOrFolders where to look
     * @param listener told of every file, asked whether to stop
     */
    public static Library scan(List<Path> filesOrFolders, ScanListener listener) {
        return new LibraryScan(listener).scan(filesOrFolders);
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "Library[%d patients, %d broken files]".formatted(patients.size(), broken.size());
    }
}
