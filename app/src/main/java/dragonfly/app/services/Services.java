package dragonfly.app.services;

import dragonfly.app.home.AppFolders;
import dragonfly.app.home.SettingsFile;
import dragonfly.app.models.ModelLibrary;
import dragonfly.app.samples.Samples;

/**
 * The composition root: what every part of the program is given. Making it opens nothing.
 *
 * @param folders where things are on this machine
 * @param settings what the user chose
 * @param models the models on this machine
 */
public record Services(AppFolders folders, SettingsFile settings, ModelLibrary models) {
    /** The services over these folders. */
    public static Services in(AppFolders folders) {
        return new Services(
                folders,
                new SettingsFile(folders.settingsFile()),
                new ModelLibrary(folders.data()));
    }

    /** The sample cases. */
    public Samples samples() {
        return new Samples(folders.samples());
    }
}
