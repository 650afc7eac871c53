package io.bearhug.matching.person;

import org.apache.commons.codec.language.DoubleMetaphone;

/** How a name sounds, by Lawrence Philips' Double Metaphone; empty for what has no letters it knows. */
final class Sound {

    private static final int LONGEST = 6;

    private Sound() {}

    static String of(String word) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(LONGEST);
        String sound = word.isEmpty() ? null : metaphone.doubleMetaphone(word.replace(" ", ""));
        return sound == null || sound.isEmpty() ? word : sound;
    }
}
