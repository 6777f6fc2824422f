package dragonfly.model.text;

/**
 * One turn of a conversation.
 *
 * @param role who speaks
 * @param text as typed or answered
 */
public record Turn(Role role, String text) {}
