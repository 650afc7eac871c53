package io.bearhug.local.demo.cast;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A customer on a channel: what they do is told to the suite the way that channel does it.
 *
 * @param customer who
 * @param channel where
 * @param device this browser, app install or tablet
 * @param signedIn whether the channel knows their account
 * @param earlier how long ago what they do next happened
 */
public record Visit(Customer customer, Channel channel, String device, boolean signedIn, Duration earlier) {

    /** Signs in; the shop's own server says so, since a browser's word proves nothing. */
    public Visit signsIn() {
        Map<String, Object> call = call();
        call.put("userId", customer.userId());
        call.put("traits", Map.of("email", customer.email(), "emailVerified", true, "firstName", customer.name()));
        send(customer.house().shopServer(), "identify", call);
        return new Visit(customer, channel, device, true, earlier);
    }

    /** Signs out; the shop's own server says so. */
    public Visit signsOut() {
        send(customer.house().shopServer(), "track", track("Signed Out", Map.of()));
        return new Visit(customer, channel, device, false, earlier);
    }

    /** The same visit, speaking of some time ago. */
    public Visit ago(Duration time) {
        return new Visit(customer, channel, device, signedIn, time);
    }

    /** Tells something about themselves. */
    public Visit tells(String trait, Object value) {
        Map<String, Object> call = call();
        call.put("traits", Map.of(trait, value));
        return send(sender(), "identify", call);
    }

    /** Says yes to a purpose. */
    public Visit agreesTo(String purpose) {
        return decidesOn(purpose, true);
    }

    /** Says no to a purpose. */
    public Visit refuses(String purpose) {
        return decidesOn(purpose, false);
    }

    private Visit decidesOn(String purpose, boolean granted) {
        Map<String, Object> call = call();
        call.put("context", context(Map.of("consent", Map.of("categoryPreferences", Map.of(purpose, granted)))));
        return send(sender(), "identify", call);
    }

    /** Looks at a product. */
    public Visit looksAt(Product product) {
        return does("Product Viewed", product.properties());
    }

    /** Puts a product into the basket. */
    public Visit putsIntoBasket(Product product) {
        return does("Product Added", product.properties());
    }

    /** Compares what shipping costs. */
    public Visit comparesShipping() {
        return does("Shipping Compared", Map.of());
    }

    /** Puts something into the basket, compares what shipping costs twice, and leaves. */
    public Visit hesitatesOver(Product product) {
        return putsIntoBasket(product).comparesShipping().comparesShipping();
    }

    /** Buys. */
    public Visit buys(Product... products) {
        List<Map<String, Object>> lines =
                Arrays.stream(products).map(Product::properties).toList();
        return does("Order Completed", Map.of("order_id", House.fresh("order"), "products", lines));
    }

    /** Buys something for a friend: wrapped, with a card, sent to where the friend lives. */
    public Visit gives(Product product, Friend friend, String card) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("order_id", House.fresh("order"));
        order.put("products", List.of(product.properties()));
        order.put("gift_wrap", true);
        order.put("gift_message", card);
        order.put("shipping_address", friend.address());
        Map<String, Object> call = track("Order Completed", order);
        call.put("context", context(Map.of("identifiers", List.of(friend.asRecipient()))));
        return send(sender(), "track", call);
    }

    /** Does something with a name of its own. */
    public Visit does(String event, Map<String, Object> properties) {
        return send(sender(), "track", track(event, properties));
    }

    /** An event as Segment's libraries write it. */
    public Map<String, Object> track(String event, Map<String, Object> properties) {
        Map<String, Object> call = call();
        call.put("event", event);
        call.put("properties", properties);
        return call;
    }

    /** What the suite shows or says at a placement now. */
    public Shown sees(String placement) {
        return asks(placement, List.of());
    }

    /** What the suite answers while this is happening, without having been told of it before. */
    public Shown seesWhile(String placement, Map<String, Object> event) {
        return asks(placement, List.of(event));
    }

    /** Asks as {@link #question} says. */
    private Shown asks(String placement, List<Map<String, Object>> events) {
        Answer answer = customer.house()
                .door()
                .post(customer.house().program("channel"), "/v1/decisions", question(placement, events));
        return new Shown(customer.house(), answer.mustBe(200).json());
    }

    /** The question of a channel for a placement. */
    public Map<String, Object> question(String placement, List<Map<String, Object>> events) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("requestId", House.fresh("r"));
        question.put("identifiers", identifiers());
        question.put("channel", channel.id());
        question.put("placements", List.of(placement));
        question.put("events", events);
        question.put("context", Map.of("timezone", customer.timezone(), "locale", "en"));
        question.put("explain", "full");
        return question;
    }

    /** What this channel knows them by. */
    public List<Map<String, String>> identifiers() {
        Map<String, String> deviceId = Map.of("namespace", "anonymous_id", "value", device);
        return signedIn
                ? Stream.concat(customer.identifiers().stream(), Stream.of(deviceId))
                        .toList()
                : List.of(deviceId);
    }

    private Caller sender() {
        return customer.house().senderFor(channel);
    }

    private Map<String, Object> call() {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("messageId", House.fresh("m"));
        call.put("anonymousId", device);
        if (signedIn) {
            call.put("userId", customer.userId());
        }
        if (earlier.isPositive()) {
            call.put("timestamp", customer.house().clock().now().minus(earlier).toString());
        }
        call.put("context", context(Map.of()));
        return call;
    }

    private Map<String, Object> context(Map<String, Object> more) {
        Map<String, Object> context = new LinkedHashMap<>(more);
        context.put("channel", channel.id());
        context.put("timezone", customer.timezone());
        return context;
    }

    private Visit send(Caller source, String kind, Map<String, Object> call) {
        customer.house().door().post(source, "/v1/" + kind, call).mustBe(200);
        return this;
    }
}
