package dragonfly.model.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;

import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The three sessions of a bundle: the one owner of ONNX Runtime's handles. Sessions are opened by
 * path, so that weights are mapped; they are closed in reverse order of opening.
 */
public final class Sessions implements AutoCloseable {
    private static final long SMALL_BYTES = 64L << 20;

    private static final String CPU = "CPU";
    private static final String CUDA = "CUDA";

    private final OrtEnvironment environment = environment();
    private final List<OrtSession> opened = new ArrayList<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private final VisionSessions vision;
    private final DecoderSession decoder;
    private final Providers providers;

    private Sessions(ModelBundle bundle, Device device) throws ModelException {
        boolean cuda = wantsCuda(device);
        Opened encoder = open(bundle, ModelBundle.ENCODER, cuda);
        Opened projector = open(bundle, ModelBundle.PROJECTOR, encoder.onCuda());
        Opened text = open(bundle, ModelBundle.DECODER, cuda && encoder.onCuda());
        this.vision =
                new VisionSessions(
                        environment, encoder.session(), projector.session(), bundle.geometry());
        this.decoder = new DecoderSession(environment, text.session(), bundle.geometry());
        this.providers = new Providers(encoder.provider(), projector.provider(), text.provider());
    }

    /**
     * Opens the three sessions.
     *
     * @throws ModelException if a session does not start on the CPU either
     */
    public static Sessions open(ModelBundle bundle, Device device) throws ModelException {
        return new Sessions(bundle, device);
    }

    public VisionSessions vision() {
        return vision;
    }

    public DecoderSession decoder() {
        return decoder;
    }

    public Providers providers() {
        return providers;
    }

    /** Sentences that a person must see, such as why CUDA is not used although it was asked for. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** Version of the runtime, for figures. */
    public static String version() {
        return environment().getVersion();
    }

    /** Providers that this build of the runtime knows; no promise that they start. */
    public static List<String> knownProviders() {
        return OrtEnvironment.getAvailableProviders().stream().map(OrtProvider::getName).toList();
    }

    @Override
    public void close() {
        for (OrtSession session : opened.reversed()) {
            try {
                session.close();
            } catch (OrtException e) {
                System.getLogger(Sessions.class.getName())
                        .log(System.Logger.Level.WARNING, "a session did not close", e);
            }
        }
        opened.clear();
    }

    private record Opened(OrtSession session, boolean onCuda) {
        String provider() {
            return onCuda ? CUDA : CPU;
        }
    }

    private boolean wantsCuda(Device device) {
        boolean known = OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
        if (device == Device.CUDA && !known) {
            notices.add("This build holds no CUDA provider (--cuda takes it); running on the CPU.");
        }
        return known && device != Device.CPU;
    }

    private Opened open(ModelBundle bundle, String graph, boolean cuda) throws ModelException {
        if (cuda) {
            try (SessionOptions options = options(bundle)) {
                options.addCUDA(0);
                return new Opened(load(bundle, graph, options), true);
            } catch (OrtException e) {
                notices.add("CUDA could not start; running on the CPU. " + e.getMessage());
            }
        }
        try (SessionOptions options = options(bundle)) {
            return new Opened(load(bundle, graph, options), false);
        } catch (OrtException e) {
            close();
            throw ModelException.runtime("ONNX Runtime could not load " + graph + ".", e);
        }
    }

    private OrtSession load(ModelBundle bundle, String graph, SessionOptions options)
            throws OrtException {
        OrtSession session = environment.createSession(bundle.file(graph).toString(), options);
        opened.add(session);
        return session;
    }

    /** Errors come as exceptions with a sentence; the runtime's own lines would say them twice. */
    private static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "dragonfly");
    }

    private static SessionOptions options(ModelBundle bundle) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        // A small model's operators are shorter than waking other threads takes: one thread halved
        // both time and processor time of the demonstration model's looks and answers.
        boolean small = bundle.bytes() < SMALL_BYTES;
        options.setIntraOpNumThreads(small ? 1 : Runtime.getRuntime().availableProcessors());
        // Shapes change from step to step, so a memory plan is never met again; keeping plans also
        // grows without bound on CUDA (onnxruntime#29351).
        options.setMemoryPatternOptimization(false);
        return options;
    }
}
