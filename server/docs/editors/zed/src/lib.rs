//! Tells Zed how to start the language server.
use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Vraagbaak;

impl zed::Extension for Vraagbaak {
    fn new() -> Self {
        Vraagbaak
    }

    /// The server of the user's PATH; nothing is fetched.
    fn language_server_command(&mut self, _server: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree
            .which("vraagbaak")
            .ok_or("vraagbaak is not on the PATH: install it, and start Zed again")?;
        Ok(Command {
            command,
            args: vec!["lsp".into()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Vraagbaak);
