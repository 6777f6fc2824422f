package dragonfly.image.conformance;

/** What others made of one file. */
public sealed interface Expectation permits ExpectedFrames, ExpectedPhoto, ExpectedSlide {}
