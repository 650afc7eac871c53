package io.bearhug.local.demo.cast;

/** What the stories need of the demo catalogue, {@code demo/catalogue}: products, places, actions. */
public final class DemoShop {

    /** A T-shirt. */
    public static final Product TEE = new Product("tee-01", "Plain cotton tee", "t-shirts", 19.0);

    /** Another T-shirt. */
    public static final Product OTHER_TEE = new Product("tee-02", "Striped tee", "t-shirts", 24.0);

    /** A phone case. */
    public static final Product PHONE_CASE = new Product("case-01", "Clear phone case", "phone-cases", 15.0);

    /** The top of the web shop's first page. */
    public static final String WEB_HOME = "home-hero";

    /** The top of the app's first screen. */
    public static final String APP_HOME = "app-home";

    /** What the assistant's tablet suggests in the shop. */
    public static final String STORE_TABLET = "store-tablet";

    /** T-shirts in the person's size. */
    public static final String TEES = "tee-tip";

    /** The coats nobody asked for. */
    public static final String COATS = "coat-sale";

    /** Asks for the T-shirt size. */
    public static final String ASK_SIZE = "ask-shirt-size";

    /** Phone cases. */
    public static final String CASES = "case-tip";

    /** Help while things go badly. */
    public static final String HELP = "can-we-help";

    /** The moment's mail after hesitating over shipping costs. */
    public static final String HESITATION_MAIL = "shipping-help";

    /** The fact about the size. */
    public static final String SHIRT_SIZE = "shirtSize";

    private DemoShop() {}
}
