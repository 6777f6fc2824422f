package dragonfly.app.assistant;

/** What the user can do with a question and its answer. */
interface ExchangeActions {
    void stop(Exchange exchange);

    void regenerate(Exchange exchange);

    void toReport(Exchange exchange);
}
