package dragonfly.app.home;

/** What this program calls itself. */
public final class Product {
    /** Its name. */
    public static final String NAME = "Dragonfly-Med";

    private Product() {}

    /** Its version as built; "development" where it runs from class files. */
    public static String version() {
        String version = Product.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Name and version. */
    public static String title() {
        return NAME + " " + version();
    }
}
