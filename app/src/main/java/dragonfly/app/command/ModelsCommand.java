package dragonfly.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.app.about.AboutModel;
import dragonfly.app.models.ModelEntry;
import dragonfly.app.models.ModelLibrary;
import dragonfly.app.services.Services;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code dragonfly models}: what is here, and which one is taken without {@code --model}. */
@Command(name = "models", description = "Lists the models on this machine; * marks the default.")
final class ModelsCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(
            names = "--card",
            paramLabel = "NAME",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "Prints what is known about one model, and its card; without a name, of the"
                            + " default.")
    private Optional<String> card = Optional.empty();

    ModelsCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (card.isPresent()) {
            return tellAbout(card.get());
        }
        List<ModelEntry> entries = new ArrayList<>();
        entries.add(
                new ModelEntry.Usable(
                        ModelLibrary.DEMONSTRATION, services.models().demonstration()));
        entries.addAll(services.models().list());
        String chosen = services.settings().get().model();
        String standard = chosen.isEmpty() ? ModelLibrary.DEMONSTRATION : chosen;
        if (json) {
            console.print(object(entries, standard).toPrettyString());
        } else {
            entries.forEach(entry -> console.print(line(entry, standard)));
        }
        return ExitCode.OK;
    }

    private int tellAbout(String name) throws ModelException {
        String wanted = name.isEmpty() ? services.settings().get().model() : name;
        AboutModel about = AboutModel.of(services.models().find(wanted));
        console.print(json ? object(about).toPrettyString() : about.text().stripTrailing());
        return ExitCode.OK;
    }

    private static ObjectNode object(AboutModel about) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode facts = root.putObject("facts");
        about.facts().forEach(fact -> facts.put(fact.label(), fact.value()));
        return root.put("card", about.card());
    }

    private static String line(ModelEntry entry, String standard) {
        String mark = entry.key().equals(standard) ? "*" : " ";
        return switch (entry) {
            case ModelEntry.Usable usable ->
                    "%s %-32s %s, %s, id %s, %d MB. %s"
                            .formatted(
                                    mark,
                                    usable.key(),
                                    usable.bundle().name(),
                                    usable.bundle().precision(),
                                    usable.bundle().id(),
                                    usable.bundle().bytes() >> 20,
                                    usable.bundle().use().banner());
            case ModelEntry.Broken broken ->
                    "%s %-32s cannot be used: %s"
                            .formatted(mark, broken.key(), broken.reason().getMessage());
        };
    }

    private static ObjectNode object(List<ModelEntry> entries, String standard) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("default", standard);
        ArrayNode models = root.putArray("models");
        for (ModelEntry entry : entries) {
            ObjectNode node = models.addObject().put("key", entry.key());
            switch (entry) {
                case ModelEntry.Usable usable -> describe(node, usable.bundle());
                case ModelEntry.Broken broken -> node.put("problem", broken.reason().getMessage());
            }
        }
        return root;
    }

    private static void describe(ObjectNode node, ModelBundle bundle) {
        node.put("name", bundle.name())
                .put("id", bundle.id())
                .put("use", bundle.use().key())
                .put("banner", bundle.use().banner())
                .put("generation", bundle.generation().name())
                .put("precision", bundle.precision())
                .put("licence", bundle.licence())
                .put("bytes", bundle.bytes())
                .put("folder", bundle.folder().toString());
    }

    /** {@code dragonfly models default NAME}. */
    @Command(name = "default", description = "Chooses the model that is taken without --model.")
    static final class Choose implements Callable<Integer> {
        private final Services services;
        private final Console console;

        @Parameters(paramLabel = "NAME", description = "A name of the list.")
        private String name;

        Choose(Services services, Console console) {
            this.services = services;
            this.console = console;
        }

        @Override
        public Integer call() throws Exception {
            ModelBundle bundle = services.models().find(name);
            services.settings()
                    .update(
                            settings ->
                                    settings.withModel(
                                            name.equals(ModelLibrary.DEMONSTRATION) ? "" : name));
            console.say("%s is the default now.".formatted(bundle.name()));
            console.say(bundle.use().banner());
            return ExitCode.OK;
        }
    }
}
