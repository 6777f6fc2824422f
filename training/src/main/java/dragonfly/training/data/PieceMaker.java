package dragonfly.training.data;

import dragonfly.model.text.Conversation;
import dragonfly.model.text.PromptStyle;
import dragonfly.model.text.Prompts;
import dragonfly.model.text.Tokenizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Frames instructions by the inference's own prompts, so that training sees what answers will. */
public final class PieceMaker {
    private static final String TURN_END = "<|eot_id|>";
    private static final int MAX_LENGTH = 2048;

    private final Tokenizer tokenizer;
    private final Prompts prompts;
    private final int turnEnd;

    public PieceMaker(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        this.prompts = new Prompts(tokenizer, new PromptStyle(true, MAX_LENGTH));
        OptionalInt end = tokenizer.id(TURN_END);
        this.turnEnd = end.orElseThrow();
    }

    /**
     * One conversation.
     *
     * @param turns its questions with their answers, in order, at least one
     */
    public TextPiece of(List<Instruction> turns) {
        List<TextPiece.Answer> answers = new ArrayList<>();
        int[] ids = {};
        Conversation conversation = new Conversation("", List.of());
        for (Instruction turn : turns) {
            conversation = conversation.ask(turn.question());
            int[] prompt = prompts.of(conversation).ids();
            int[] answer = tokenizer.encodePlain(turn.answer());
            ids = Arrays.copyOf(prompt, prompt.length + answer.length + 1);
            System.arraycopy(answer, 0, ids, prompt.length, answer.length);
            ids[ids.length - 1] = turnEnd;
            answers.add(new TextPiece.Answer(prompt.length, ids.length, turn));
            conversation = conversation.answered(turn.answer());
        }
        return new TextPiece(ids, answers);
    }
}
