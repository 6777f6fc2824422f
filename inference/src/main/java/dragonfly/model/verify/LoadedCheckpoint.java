package dragonfly.model.verify;

import dragonfly.model.bundle.Geometry;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.SpecialIds;
import dragonfly.model.runtime.DecoderSession;
import dragonfly.model.runtime.Device;
import dragonfly.model.runtime.KeyValueCache;
import dragonfly.model.runtime.Sessions;
import dragonfly.model.runtime.TokenEmbeddings;
import dragonfly.model.text.Tokenizer;
import dragonfly.model.text.TokenizerException;
import dragonfly.model.vision.VisualEncoder;

import org.jspecify.annotations.Nullable;

/** The parts of an imported checkpoint, one by one, as the stages of a case need them. */
record LoadedCheckpoint(
        ModelBundle bundle, Tokenizer tokenizer, TokenEmbeddings embeddings, Sessions sessions)
        implements AutoCloseable {

    static LoadedCheckpoint open(ModelBundle bundle, Device device) throws ModelException {
        Tokenizer tokenizer;
        try {
            tokenizer = Tokenizer.read(bundle.file(ModelBundle.TOKENIZER));
        } catch (TokenizerException e) {
            throw ModelException.damaged("The checkpoint's tokenizer cannot be used.", e);
        }
        TokenEmbeddings embeddings = TokenEmbeddings.open(bundle);
        try {
            return new LoadedCheckpoint(
                    bundle, tokenizer, embeddings, Sessions.open(bundle, device));
        } catch (ModelException e) {
            embeddings.close();
            throw e;
        }
    }

    Geometry geometry() {
        return bundle.geometry();
    }

    SpecialIds ids() {
        return bundle.ids();
    }

    VisualEncoder encoder() {
        return new VisualEncoder(sessions.vision(), geometry());
    }

    float[] newline() {
        return rows(ids().newline());
    }

    float[] rows(int... tokens) {
        float[] rows = new float[tokens.length * embeddings.width()];
        for (int i = 0; i < tokens.length; i++) {
            embeddings.row(tokens[i], rows, i * embeddings.width());
        }
        return rows;
    }

    DecoderSession.Step decode(float[] rows, int count, @Nullable KeyValueCache past)
            throws ModelException {
        return sessions.decoder().step(rows, count, past);
    }

    @Override
    public void close() {
        sessions.close();
        embeddings.close();
    }
}
