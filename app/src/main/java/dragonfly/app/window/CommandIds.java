package dragonfly.app.window;

/** What each menu holds, from top to bottom; {@code -} is a line. */
final class CommandIds {
    static final String[] FILE = {
        "file.open",
        "file.openFolder",
        "file.sample",
        "-",
        "file.savePicture",
        "-",
        "file.close",
        "file.forget",
        "-",
        "file.quit"
    };
    static final String[] VIEW = {
        "view.fit",
        "view.oneToOne",
        "view.zoomIn",
        "view.zoomOut",
        "-",
        "view.invert",
        "view.nextPreset",
        "view.redFree",
        "view.profile",
        "view.reset",
        "-",
        "view.play",
        "view.nextFrame",
        "view.previousFrame",
        "view.nextImage",
        "view.previousImage",
        "-",
        "view.overlay",
        "view.modelPicture",
        "view.corners",
        "view.identity",
        "-",
        "view.light"
    };
    static final String[] TOOLS = {
        "tools.window", "tools.pan", "tools.zoom", "-", "tools.undo", "tools.redo"
    };
    static final String[] MODEL = {
        "model.look",
        "model.question",
        "model.again",
        "model.stop",
        "-",
        "model.atOnce",
        "model.remember",
        "-",
        "model.about"
    };
    static final String[] REPORT = {
        "report.draft", "report.saveText", "report.savePdf", "-", "report.discard"
    };
    static final String[] HELP = {"help.palette", "help.keys", "-", "help.use", "help.about"};

    private CommandIds() {}
}
