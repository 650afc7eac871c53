package io.bearhug.acceptance.stories;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.local.demo.cast.Answer;
import io.bearhug.local.demo.cast.Caller;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import java.util.Map;

/**
 * A person at their own door.
 *
 * @param house that lets them in
 * @param self who they are there
 * @param url of their page
 */
record OwnDoor(House house, Caller self, String url) {

    private static final String SELF = "/v1/self";

    /** Opened by a channel, after it has signed them in. */
    static OwnDoor of(Customer customer) {
        House house = customer.house();
        JsonNode link = house.door()
                .post(house.program("channel"), SELF + "/links", Map.of("identifiers", customer.identifiers()))
                .mustBe(200)
                .json();
        return new OwnDoor(
                house,
                new Caller.Bearer(link.path("token").asText()),
                link.path("url").asText());
    }

    /** Everything known of them. */
    JsonNode sees() {
        return house.door().get(self, SELF).mustBe(200).json();
    }

    /** Wants to be treated like this. */
    void wishes(Map<String, Object> wishes) {
        Answer _ = house.door().put(self, SELF + "/wishes", wishes).mustBe(200);
    }

    /** Wants to be left alone until a day. */
    void pausesUntil(String day) {
        Answer _ = house.door().put(self, SELF + "/pause", Map.of("until", day)).mustBe(200);
    }

    /** Says that something known of them is otherwise. */
    void corrects(String trait, Object value) {
        Answer _ = house.door()
                .post(
                        self,
                        SELF + "/corrections",
                        Map.of("about", "trait", "id", trait, "says", "wrong", "value", value))
                .mustBe(202);
    }

    /** Wants to be forgotten; answers the erasure's id. */
    String isForgotten() {
        return house.door()
                .send(self, "DELETE", SELF, "", new byte[0])
                .mustBe(202)
                .json()
                .path("erasureId")
                .asText();
    }

    /** How far that is. */
    JsonNode erasure(String id) {
        return house.door().get(self, "/v1/erasures/" + id).mustBe(200).json();
    }
}
