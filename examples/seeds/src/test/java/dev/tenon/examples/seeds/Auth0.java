package dev.tenon.examples.seeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stands in for an identity provider, which knows every e-mail address once. */
final class Auth0 {
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private int created;

    /** Somebody it knows. */
    record Account(String userId, String email) {}

    /** It knows somebody with this address already. A checked exception, as such clients have. */
    static final class AlreadyExists extends Exception {
        private static final long serialVersionUID = 1L;

        AlreadyExists(String email) {
            super("The user already exists: " + email);
        }
    }

    Account createUser(String email, String temporaryPassword) throws AlreadyExists {
        if (temporaryPassword.isEmpty()) {
            throw new IllegalArgumentException("A password is needed.");
        }
        if (accounts.containsKey(email)) {
            throw new AlreadyExists(email);
        }
        created++;
        Account account = new Account("auth0|" + created, email);
        accounts.put(email, account);
        return account;
    }

    void deleteUser(Account account) {
        accounts.remove(account.email());
    }

    /** The addresses that it knows. */
    List<String> emails() {
        return List.copyOf(accounts.keySet());
    }
}
