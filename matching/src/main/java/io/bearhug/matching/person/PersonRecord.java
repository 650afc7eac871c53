package io.bearhug.matching.person;

/**
 * One description of one person, spelled alike. Empty means not known.
 *
 * @param names what they are called
 * @param birthDate when they were born
 * @param age in years, as digits
 * @param address where they live
 * @param phone the last nine digits of the number: country and trunk prefixes are written in too many ways
 * @param email small letters
 * @param nationalId letters and digits
 * @param gender its first letter
 * @param occupation what they do
 * @param birthPlace where they were born
 */
public record PersonRecord(
        Names names,
        BirthDate birthDate,
        String age,
        Address address,
        String phone,
        String email,
        String nationalId,
        String gender,
        String occupation,
        String birthPlace) {

    /** What stands before the {@code @}; empty without an address. */
    public String emailName() {
        return email.isEmpty() ? "" : email.substring(0, email.lastIndexOf('@'));
    }
}
