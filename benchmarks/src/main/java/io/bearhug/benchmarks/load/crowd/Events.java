package io.bearhug.benchmarks.load.crowd;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people of a crowd do, as Segment's libraries write it. Put together by hand, since the load must cost little; nothing in it needs
 * escaping.
 *
 * @param crowd the people
 */
public record Events(Crowd crowd) {

    private static final String CONTEXT =
            "\"context\":{\"channel\":\"web\",\"timezone\":\"Europe/Berlin\",\"locale\":\"en-GB\","
                    + "\"userAgent\":\"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\","
                    + "\"page\":{\"path\":\"/tees/plain\",\"title\":\"Plain cotton tee\"}";
    private static final String PLAIN_TEE =
            "\"product_id\":\"tee-01\",\"name\":\"Plain cotton tee\",\"category\":\"t-shirts\",\"price\":19.0";

    /** Somebody without an account looks at a T-shirt. */
    public String lookOfVisitor(int number) {
        return track("v", number, "Product Viewed", "\"anonymousId\":\"" + crowd.device(crowd.person(number)) + "\"");
    }

    /** Somebody with an account does something. */
    public String act(String kind, int number, int person, String name) {
        return track(kind, number, name, account(person));
    }

    /** One browser is used under ever more names, as many at once as an event takes. */
    public String names(int number, int names) {
        String identifiers = IntStream.range(number * names, (number + 1) * names)
                .mapToObj(name -> "{\"namespace\":\"email\",\"value\":\"" + crowd.id("h", name) + "@example.org\"}")
                .collect(Collectors.joining(",", ",\"identifiers\":[", "]"));
        return "{\"type\":\"track\",\"messageId\":\"" + crowd.id("c", number) + "\",\"anonymousId\":\""
                + crowd.device(0) + "\",\"event\":\"Product Viewed\"," + CONTEXT + identifiers + "}}";
    }

    /** Somebody buys a T-shirt. */
    public String order(String kind, int number, int person) {
        return track(
                kind,
                number,
                "Order Completed",
                account(person),
                "\"properties\":{\"order_id\":\"" + crowd.id("o" + kind, number) + "\",\"products\":[{" + PLAIN_TEE
                        + "}]}");
    }

    private String track(String kind, int number, String name, String who) {
        return track(kind, number, name, who, "\"properties\":{" + PLAIN_TEE + "}");
    }

    private String track(String kind, int number, String name, String who, String properties) {
        return "{\"type\":\"track\",\"messageId\":\"" + crowd.id(kind, number) + "\"," + who + ",\"event\":\"" + name
                + "\"," + properties + "," + CONTEXT + "}}";
    }

    /** Somebody signs in and agrees to recommendations. */
    public String signIn(int person) {
        return "{\"type\":\"identify\",\"messageId\":\"" + crowd.id("i", person) + "\"," + account(person)
                + ",\"traits\":{\"email\":\"" + crowd.email(person)
                + "\",\"emailVerified\":true,\"firstName\":\"Kim\"}," + CONTEXT
                + ",\"consent\":{\"categoryPreferences\":{\"recommendations\":true}}}}";
    }

    private String account(int person) {
        return "\"userId\":\"" + crowd.userId(person) + "\",\"anonymousId\":\"" + crowd.device(person) + "\"";
    }

    /** So many events as a batch, from the first number on. */
    public static String batch(int first, int count, IntFunction<String> event) {
        StringBuilder batch = new StringBuilder("{\"batch\":[");
        for (int number = first; number < first + count; number++) {
            batch.append(number == first ? "" : ",").append(event.apply(number));
        }
        return batch.append("]}").toString();
    }
}
