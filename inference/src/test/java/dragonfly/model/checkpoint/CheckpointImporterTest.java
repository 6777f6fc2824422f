package dragonfly.model.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.bundle.BundleJson;
import dragonfly.model.bundle.Generation;
import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.Rotary;
import dragonfly.model.explain.DomainJson;
import dragonfly.model.explain.DomainReader;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class CheckpointImporterTest {
    private static final String EMBEDDING = "language_model.model.embed_tokens.weight";

    @TempDir private Path folder;

    @Test
    void aBundleIsTheSameWheneverAndWhereverItIsImported() throws Exception {
        Path checkpoint = tiny().write(folder.resolve("ckpt"));
        ModelBundle one = run(checkpoint, "one");
        ModelBundle two = run(checkpoint, "two");
        assertEquals(one.id(), two.id());
        assertEquals(one.files(), two.files());
        one.verify(() -> false);
        ModelBundle opened = ModelBundle.open(one.folder());
        assertEquals(one, opened);
        assertEquals(BundleJson.write(one), BundleJson.write(opened));
    }

    @Test
    void withoutACardACheckpointIsForResearch() throws Exception {
        ModelBundle bundle = run(tiny().write(folder.resolve("ckpt")), "b");
        assertEquals(IntendedUse.RESEARCH, bundle.use());
        assertEquals("ckpt", bundle.name());
        assertEquals(Generation.V1, bundle.generation());
    }

    @Test
    void theCardNamesModelUseAndLicence() throws Exception {
        Path checkpoint = tiny().write(folder.resolve("ckpt"));
        Files.writeString(
                checkpoint.resolve("dragonfly.json"),
                "{\"name\":\"Mini\",\"use\":\"demonstration\",\"licence\":\"Apache-2.0\"}");
        ModelBundle bundle = run(checkpoint, "b");
        assertEquals("Mini", bundle.name());
        assertEquals(IntendedUse.DEMONSTRATION, bundle.use());
        assertEquals("Apache-2.0", bundle.licence());
    }

    @Test
    void aMapOf24PatchesASideIsTakenForTheSecondGenerationUnlessToldOtherwise() throws Exception {
        Path checkpoint =
                new TinyCheckpoint(48, 2, 16, 2, DType.F16, 3).write(folder.resolve("ckpt"));
        assertEquals(Generation.V2, run(checkpoint, "b").generation());
        ModelBundle told =
                CheckpointImporter.importFrom(
                        checkpoint,
                        folder.resolve("c"),
                        new ImportOptions(Optional.empty(), Optional.of(Generation.V1)),
                        ImportProgress.NONE);
        assertEquals(Generation.V1, told.generation());
    }

    @Test
    void theRotaryScalingOfLlama31IsRead() throws Exception {
        TinyCheckpoint tiny = tiny();
        tiny.config
                .withObject("text_config")
                .putObject("rope_scaling")
                .put("rope_type", "llama3")
                .put("factor", 8.0)
                .put("low_freq_factor", 1.0)
                .put("high_freq_factor", 4.0)
                .put("original_max_position_embeddings", 8192);
        ModelBundle bundle = run(tiny.write(folder.resolve("ckpt")), "b");
        assertEquals(new Rotary.Llama3(8, 1, 4, 8192), bundle.geometry().rotary().scaling());
    }

    @Test
    void aTiedHeadNeedsNoMatrixOfItsOwn() throws Exception {
        TinyCheckpoint tiny = tiny();
        tiny.config.withObject("text_config").put("tie_word_embeddings", true);
        tiny.weights.remove("language_model.lm_head.weight");
        run(tiny.write(folder.resolve("ckpt")), "b").verify(() -> false);
    }

    @Test
    void tensorsThatHaveNoEffectMayBeThere() throws Exception {
        TinyCheckpoint tiny = tiny();
        tiny.add("language_model.model.layers.0.self_attn.rotary_emb.inv_freq", 4);
        run(tiny.write(folder.resolve("ckpt")), "b").verify(() -> false);
    }

    @Test
    void stopIdsComeFromTheTokenizerAndFromTheGenerationConfiguration() throws Exception {
        Path checkpoint = tiny().write(folder.resolve("ckpt"));
        Files.writeString(
                checkpoint.resolve("generation_config.json"), "{\"eos_token_id\": [257, 7]}");
        // 256 begin of text, 257 end of text, 262 end of turn.
        assertEquals(Set.of(7, 256, 257, 262), run(checkpoint, "b").ids().stop());
    }

    @Test
    void cancellingLeavesNothingBehind() throws Exception {
        Path checkpoint = tiny().write(folder.resolve("ckpt"));
        ImportProgress cancelled =
                new ImportProgress() {
                    @Override
                    public void at(long bytesRead, long bytesTotal) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(
                CancellationException.class,
                () ->
                        CheckpointImporter.importFrom(
                                checkpoint,
                                folder.resolve("b"),
                                ImportOptions.defaults(),
                                cancelled));
        assertEquals(List.of("ckpt"), names());
    }

    @Test
    void anExistingBundleIsNotTouched() throws Exception {
        Path checkpoint = tiny().write(folder.resolve("ckpt"));
        ModelBundle before = run(checkpoint, "b");
        assertThrows(ModelException.class, () -> run(checkpoint, "b"));
        before.verify(() -> false);
    }

    @Test
    void whatItWasTrainedOnAndItsCardGoIntoTheBundleUnchanged() throws Exception {
        Path checkpoint = tiny().write(folder.resolve("ckpt"));
        String domain = DomainJson.random(3, 8, 17.5, 1).toPrettyString();
        Files.writeString(checkpoint.resolve("out_of_domain.json"), domain);
        Files.writeString(checkpoint.resolve("README.md"), "# Mini\r\n\nModel – card.\n");
        ModelBundle bundle = run(checkpoint, "b");
        assertEquals(domain, Files.readString(bundle.file(ModelBundle.DOMAIN)));
        assertEquals(Optional.of("# Mini\r\n\nModel – card.\n"), bundle.card());
        assertEquals(17.5, DomainReader.read(bundle).orElseThrow().threshold());
        bundle.verify(() -> false);
        ModelBundle opened = ModelBundle.open(bundle.folder());
        assertEquals(bundle, opened);

        Files.writeString(bundle.file(ModelBundle.DOMAIN), domain.replace("17.5", "99.5"));
        ModelException changed =
                assertThrows(ModelException.class, () -> opened.verify(() -> false));
        assertTrue(String.valueOf(changed.getMessage()).contains(ModelBundle.DOMAIN));
        Files.delete(bundle.file(ModelBundle.DOMAIN));
        assertThrows(ModelException.class, () -> ModelBundle.open(bundle.folder()));
    }

    @Test
    void aBundleWithoutThemHasNeither() throws Exception {
        ModelBundle bundle = run(tiny().write(folder.resolve("ckpt")), "b");
        assertEquals(Optional.empty(), bundle.card());
        assertTrue(DomainReader.read(bundle).isEmpty());
    }

    @Nested
    final class IsRefusedWithTheName {
        @Test
        void aDomainOfAnotherWidth() throws IOException {
            Path checkpoint = tiny().write(folder.resolve("ckpt"));
            Files.writeString(
                    checkpoint.resolve("out_of_domain.json"),
                    DomainJson.random(3, 9, 17.5, 1).toString());
            refused(checkpoint, "out_of_domain.json");
        }

        @Test
        void aCardThatIsNoText() throws IOException {
            Path checkpoint = tiny().write(folder.resolve("ckpt"));
            Files.write(checkpoint.resolve("README.md"), new byte[] {'#', (byte) 0xE9, '\n'});
            refused(checkpoint, "README.md");
        }

        @Test
        void aCardThatIsTooLong() throws IOException {
            Path checkpoint = tiny().write(folder.resolve("ckpt"));
            Files.write(checkpoint.resolve("README.md"), new byte[ModelBundle.MAX_CARD_BYTES + 1]);
            refused(checkpoint, "README.md");
        }

        @Test
        void aMissingTensor() {
            refused(t -> t.weights.remove(EMBEDDING), EMBEDDING);
        }

        @Test
        void aTensorOfAnotherShape() {
            refused(t -> t.add(EMBEDDING, 2, 8), EMBEDDING);
        }

        @Test
        void aTensorThatTheModelDoesNotHave() {
            refused(t -> t.add("language_model.model.layers.7.mlp.up_proj.weight", 2), "layers.7");
        }

        @Test
        void anUnknownModelType() {
            refused(t -> t.config.put("model_type", "llava"), "llava");
        }

        @Test
        void anUnknownDecoder() {
            refused(t -> t.config.withObject("text_config").put("model_type", "qwen2"), "qwen2");
        }

        @Test
        void anUnknownRotaryScaling() {
            refused(
                    t ->
                            t.config
                                    .withObject("text_config")
                                    .putObject("rope_scaling")
                                    .put("type", "yarn"),
                    "yarn");
        }

        @Test
        void anImpossibleSize() {
            refused(t -> t.config.withObject("text_config").put("hidden_size", -4), "hidden_size");
        }

        @Test
        void aVocabularySmallerThanTheTokenizer() {
            refused(t -> t.config.withObject("text_config").put("vocab_size", 17), "tokens");
        }

        @Test
        void aMissingVisionConfiguration() throws IOException {
            Path checkpoint = tiny().write(folder.resolve("ckpt"));
            Files.delete(checkpoint.resolve("image_encoder/config.json"));
            refused(checkpoint, "some-clip");
        }

        @Test
        void aPickleFile() throws IOException {
            Path checkpoint = tiny().write(folder.resolve("ckpt"));
            Files.move(
                    checkpoint.resolve("model.safetensors"),
                    checkpoint.resolve("pytorch_model.bin"));
            refused(checkpoint, "pickle");
        }

        @Test
        void aTruncatedShard() throws IOException {
            Path checkpoint = tiny().write(folder.resolve("ckpt"));
            Path shard = checkpoint.resolve("model.safetensors");
            byte[] bytes = Files.readAllBytes(shard);
            Files.write(shard, java.util.Arrays.copyOf(bytes, bytes.length - 5));
            refused(checkpoint, "outside the file");
        }

        @Test
        void aShardThatTheIndexNamesButIsNotThere() throws IOException {
            Path checkpoint = tiny().write(folder.resolve("ckpt"));
            Files.writeString(
                    checkpoint.resolve("model.safetensors.index.json"),
                    "{\"weight_map\":{\"a\":\"model-00002-of-00002.safetensors\"}}");
            refused(checkpoint, "model-00002-of-00002.safetensors");
        }

        @Test
        void anIndexThatLeadsOutOfTheFolder() throws IOException {
            Path checkpoint = tiny().write(folder.resolve("ckpt"));
            Files.writeString(
                    checkpoint.resolve("model.safetensors.index.json"),
                    "{\"weight_map\":{\"a\":\"../model.safetensors\"}}");
            refused(checkpoint, "../model.safetensors");
        }

        private void refused(Consumer<TinyCheckpoint> change, String name) {
            TinyCheckpoint tiny = tiny();
            change.accept(tiny);
            try {
                refused(tiny.write(folder.resolve("ckpt")), name);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private void refused(Path checkpoint, String name) throws IOException {
            ModelException e = assertThrows(ModelException.class, () -> run(checkpoint, "b"));
            String message = String.valueOf(e.getMessage());
            assertTrue(message.contains(name), message);
            assertFalse(Files.exists(folder.resolve("b")));
            assertEquals(List.of("ckpt"), names());
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }

    private static TinyCheckpoint tiny() {
        return new TinyCheckpoint(12, 4, 8, 2, DType.BF16, 1);
    }

    private ModelBundle run(Path checkpoint, String name) throws ModelException {
        return CheckpointImporter.importFrom(
                checkpoint, folder.resolve(name), ImportOptions.defaults(), ImportProgress.NONE);
    }
}
