package dragonfly.app.command;

import com.sun.management.OperatingSystemMXBean;

import dragonfly.app.home.Product;
import dragonfly.app.services.Services;
import dragonfly.model.DragonflyModel;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.runtime.Device;
import dragonfly.model.runtime.Sessions;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at everything that the program needs, and tries the model for real. */
final class Checkup {
    private final Services services;
    private final Map<String, String> environment;
    private final List<Finding> findings = new ArrayList<>();

    private Checkup(Services services, Map<String, String> environment) {
        this.services = services;
        this.environment = environment;
    }

    /** All findings; opens the default model once. */
    static List<Finding> run(
            Services services, Device device, Map<String, String> environment, boolean display) {
        Checkup checkup = new Checkup(services, environment);
        checkup.program();
        checkup.libraries();
        checkup.findings.addAll(NativeLibraries.cuda(System.getProperty("os.name", "")));
        checkup.machine();
        checkup.window(display);
        checkup.model(device);
        return List.copyOf(checkup.findings);
    }

    private void program() {
        ok("Program", Product.NAME, Product.version());
        ok(
                "Program",
                "Java",
                Runtime.version()
                        + ", "
                        + System.getProperty("java.vm.vendor", "")
                        + ", "
                        + System.getProperty("java.home", ""));
        ok("Program", "settings", services.folders().settingsFile().toString());
        ok("Program", "models", services.folders().data().toString());
        services.settings()
                .notice()
                .ifPresent(notice -> findings.add(Finding.problem("Program", "settings", notice)));
    }

    private void libraries() {
        library("PixelMed", "pixelmed");
        library("PDFBox", "pdfbox");
        ok("Libraries", "JavaFX", javaFx());
        ok("Libraries", "ONNX Runtime", Sessions.version());
        ok("Libraries", "its providers", String.join(", ", Sessions.knownProviders()));
    }

    private static String javaFx() {
        return ModuleLayer.boot()
                .findModule("javafx.graphics")
                .flatMap(module -> module.getDescriptor().rawVersion())
                .or(() -> jarVersion("javafx-graphics"))
                .orElse("on the class path");
    }

    private void library(String name, String artifact) {
        jarVersion(artifact)
                .ifPresentOrElse(
                        version -> ok("Libraries", name, version),
                        () -> findings.add(Finding.problem("Libraries", name, "is missing")));
    }

    /** The version in a jar's name, from the class path. */
    private static Optional<String> jarVersion(String artifact) {
        Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-(\\d.*?)\\.jar");
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .map(path -> jar.matcher(new File(path).getName()))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst();
    }

    private void machine() {
        ok(
                "Machine",
                "system",
                "%s %s, %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")));
        ok("Machine", "processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            ok(
                    "Machine",
                    "memory",
                    "%d MB, free %d MB; Java may take %d MB"
                            .formatted(
                                    system.getTotalMemorySize() >> 20,
                                    system.getFreeMemorySize() >> 20,
                                    Runtime.getRuntime().maxMemory() >> 20));
        }
        if (Files.exists(Path.of("/proc/driver/nvidia/version"))) {
            ok("CUDA", "driver", "NVIDIA kernel module loaded");
        } else {
            findings.add(Finding.absent("CUDA", "driver", "no NVIDIA driver found"));
        }
    }

    private void window(boolean display) {
        String name =
                environment.getOrDefault(
                        "WAYLAND_DISPLAY", environment.getOrDefault("DISPLAY", "present"));
        findings.add(
                display
                        ? Finding.ok("Window", "display", name)
                        : Finding.absent("Window", "display", "none; commands write files"));
        findings.addAll(NativeLibraries.window(System.getProperty("os.name", "")));
    }

    private void model(Device device) {
        String name = services.settings().get().model();
        try (DragonflyModel model = DragonflyModel.open(services.models().find(name), device)) {
            ok("Model", "name", model.bundle().name() + ", id " + model.bundle().id());
            ok("Model", "use", model.bundle().use().banner());
            ok("Model", "runs on", model.providers().summary());
            model.notices().forEach(n -> findings.add(Finding.absent("Model", "notice", n)));
        } catch (ModelException e) {
            findings.add(Finding.problem("Model", "default", String.valueOf(e.getMessage())));
        }
    }

    private void ok(String topic, String name, String value) {
        findings.add(Finding.ok(topic, name, value));
    }
}
