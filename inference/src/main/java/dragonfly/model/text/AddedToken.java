package dragonfly.model.text;

/**
 * A token that stands beside the model's own and is found in a text as a whole, before anything
 * else is done with it.
 *
 * @param content the text that it stands for
 * @param special whether it is a control token and no text
 * @param normalized whether the reference looks for it only after the others
 */
record AddedToken(String content, int id, boolean special, boolean normalized) {}
