package io.bearhug.support.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FragmentsTest {

    @Test
    void prefersTheUserThenTheAnonymousThenThePriority() {
        var user = self("user_id", "ann");
        var anonymous = self("anonymous_id", "a-1");
        var loyalty = self("loyalty_id", "12 34");
        var mail = self("email", "Ann@Example.com");
        assertThat(Fragments.ofClaims(List.of(mail, anonymous, user))).contains("user_id:ann");
        assertThat(Fragments.ofClaims(List.of(loyalty, anonymous))).contains("anonymous_id:a-1");
        assertThat(Fragments.ofClaims(List.of(mail, loyalty))).contains("loyalty_id:1234");
        assertThat(Fragments.ofClaims(List.of(mail))).contains("email:ann@example.com");
    }

    @Test
    void ranksAnUnverifiedMailBehindAVerifiedPhone() {
        var mail = self("email", "ann@example.com");
        var phone = new Claim("phone", "+49 30 901820", Claim.Role.SELF, true);
        assertThat(Fragments.ofClaims(List.of(mail, phone))).contains("phone:+4930901820");
    }

    @Test
    void passesOverBlockedValuesAndOtherPeople() {
        var blocked = self("user_id", "undefined");
        var recipient = new Claim("user_id", "bob", Claim.Role.RECIPIENT, true);
        assertThat(Fragments.ofClaims(List.of(blocked, recipient, self("device_id", "d-1"))))
                .contains("device_id:d-1");
        assertThat(Fragments.ofClaims(List.of(blocked, recipient))).isEmpty();
        assertThat(Fragments.of(List.of())).isEmpty();
    }

    @Test
    void takesAnUnknownNamespaceLast() {
        assertThat(Fragments.of(List.of(new Identifier("badge", " 7 "), new Identifier("caller_id", "c-1"))))
                .contains("caller_id:c-1");
        assertThat(Fragments.of(List.of(new Identifier("badge", " 7 ")))).contains("badge:7");
    }

    @Test
    void doesNotDependOnTheOrder() {
        var claims = new ArrayList<>(List.of(
                self("email", "a@example.com"),
                self("email", "b@example.com"),
                self("phone", "+4930901820"),
                self("cookie", "c-1")));
        var expected = Fragments.ofClaims(claims);
        var random = new Random(5);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(claims, random);
            assertThat(Fragments.ofClaims(claims)).isEqualTo(expected);
        }
    }

    @Test
    void normalisesAndDropsDoubles() {
        var fragments = new Fragments(Namespaces.defaults());
        assertThat(fragments.normalise(List.of(self("email", "A@example.com"), self("email", "a@Example.com "))))
                .containsExactly(self("email", "a@example.com"));
        assertThat(fragments.normaliseNames(List.of(new Identifier("user_id", "null"))))
                .isEmpty();
    }

    private static Claim self(String namespace, String value) {
        return new Claim(namespace, value, Claim.Role.SELF, false);
    }
}
