package io.bearhug.local.demo;

import io.bearhug.local.demo.cast.House;

/** A story as it is played. */
interface Play {

    /** Plays it; fails where it does not come out as told. */
    void play(House house, Telling telling);
}
