package io.bearhug.local.demo.cast;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.local.suite.RunInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A running suite as the people around it meet it: one door, a mailbox outside, and the time it goes by. */
public final class House implements AutoCloseable {

    /** The purpose the stories' customers agree to. */
    public static final String RECOMMENDATIONS = "recommendations";

    private static final SecureRandom DICE = new SecureRandom();
    private static final int FRESH_BITS = 48;
    private static final int RADIX = 36;

    private final JsonNode run;
    private final HttpClient http;
    private final Door door;
    private final Door mailbox;
    private final Tokens tokens;
    private final SuiteClock clock;

    private House(JsonNode run) {
        this.run = run;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.door = new Door(URI.create(run.path("gateway").asText()), http);
        this.mailbox = new Door(URI.create(run.path("mailbox").asText()), http);
        this.tokens = new Tokens(http, run);
        this.clock = new SuiteClock(door, Clock.systemUTC());
    }

    /** The suite that runs like this. */
    public static House of(RunInfo run) {
        return new House(Door.MAPPER.valueToTree(run));
    }

    /** The suite that wrote this run file. */
    public static House at(Path runFile) {
        try {
            return new House(Door.MAPPER.readTree(Files.readString(runFile)));
        } catch (IOException e) {
            throw new UncheckedIOException("No suite runs that wrote " + runFile, e);
        }
    }

    /** What the run file says: addresses, logins, keys. */
    public JsonNode run() {
        return run;
    }

    /** Its one origin. */
    public Door door() {
        return door;
    }

    /** The time it goes by. */
    public SuiteClock clock() {
        return clock;
    }

    /** A member of the organisation: viewer, marketer, approver, agent or admin. */
    public Caller colleague(String role) {
        return tokens.person(role);
    }

    /** A program of the organisation: channel or platform. */
    public Caller program(String id) {
        return tokens.program(id);
    }

    /** The first source of the run file, which is a server. */
    public Caller shopServer() {
        return new Caller.WriteKey(
                run.path("writeKeys").properties().iterator().next().getValue().asText());
    }

    /** The web shop in people's browsers. */
    public Caller webShop() {
        return new Caller.WriteKey(run.path("writeKeys").path("web-shop").asText());
    }

    /** Who sends the events of a channel. */
    Caller senderFor(Channel channel) {
        return switch (channel) {
            case WEB -> webShop();
            case APP -> program("channel");
            case STORE -> shopServer();
        };
    }

    /** Somebody we never met. */
    public Customer stranger(String name) {
        return Customer.named(name, this);
    }

    /**
     * Somebody we know, who agreed to recommendations and is not in the control group – those are left alone by design,
     * and two people in a hundred are.
     */
    public Customer customer(String name) {
        Customer candidate = stranger(name).introduced();
        return candidate.isLeftAlone() ? customer(name) : candidate;
    }

    /** Somebody who writes the catalogue, and somebody who approves it. */
    public Marketer marketer() {
        return new Marketer(this, colleague("marketer"), colleague("approver"));
    }

    /** An approver who writes a draft and then tries to approve it without anybody else. */
    public Marketer authoringApprover() {
        return new Marketer(this, colleague("approver"), colleague("approver"));
    }

    /** Mails received at an address, oldest first. */
    public List<Mail> mailsTo(String address) {
        String to = URLEncoder.encode(address, StandardCharsets.UTF_8);
        JsonNode mails = mailbox.get(Caller.NOBODY, mailbox.origin().getPath() + "/messages?to=" + to)
                .mustBe(200)
                .json();
        return StreamSupport.stream(mails.spliterator(), false).map(Mail::of).toList();
    }

    /** Who goes by this name, if anybody. */
    public Optional<JsonNode> person(String namespace, String value) {
        String query = "?namespace=" + namespace + "&value=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        Answer answer = door.get(colleague("admin"), "/v1/persons" + query);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(answer.mustBe(200).json());
    }

    /** What is going on with somebody, as the suite sees it. */
    public JsonNode contextOf(List<Map<String, String>> identifiers) {
        return door.post(colleague("admin"), "/v1/contexts/query", Map.of("identifiers", identifiers))
                .mustBe(200)
                .json();
    }

    /** An id nothing else has, starting with {@code prefix}. */
    public static String fresh(String prefix) {
        return prefix + "-" + new BigInteger(FRESH_BITS, DICE).toString(RADIX);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
