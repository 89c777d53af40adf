"""Settings from the command line, the environment and `.env`."""

from pathlib import Path

import pytest

from runtime.settings import Settings, SettingsError, read_settings

NAMES = [name.upper() for name in Settings.model_fields]


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_without_anything_the_embedded_database_serves_on_port_8000(tmp_path: Path) -> None:
    settings = read_settings(tmp_path, {})
    assert (settings.rethinkdb_url, settings.host, settings.port) == (None, "127.0.0.1", 8000)
    assert not settings.production


def test_the_command_line_beats_the_environment_which_beats_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("HOST=file\nPORT=1\nDATA_DIR=from-file\n")
    monkeypatch.setenv("HOST", "environment")
    monkeypatch.setenv("PORT", "2")
    settings = read_settings(tmp_path, {"port": "3", "host": None})
    assert (settings.host, settings.port) == ("environment", 3)
    assert settings.data_dir == Path("from-file")


def test_an_empty_value_counts_as_not_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RETHINKDB_URL", "")
    monkeypatch.setenv("CORS_ORIGINS", "")
    settings = read_settings(tmp_path, {})
    assert (settings.rethinkdb_url, settings.cors_origins) == (None, ())


def test_an_empty_value_takes_back_what_the_file_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("RETHINKDB_URL=rethinkdb://production/chat\nPORT=1\n")
    monkeypatch.setenv("RETHINKDB_URL", "")
    settings = read_settings(tmp_path, {"port": ""})
    assert (settings.rethinkdb_url, settings.port) == (None, 8000)


def test_origins_are_a_list_with_commas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORS_ORIGINS", "https://a.example, http://localhost:5173")
    settings = read_settings(tmp_path, {})
    assert settings.cors_origins == ("https://a.example", "http://localhost:5173")


def test_all_bad_values_are_named_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = {
        "RETHINKDB_URL": "ftp://user:topsecret@host",
        "PORT": "70000",
        "ENVIRONMENT": "moon",
        "CORS_ORIGINS": "https://ok.example,http://a/path,nonsense",
        "LOG_LEVEL": "loud",
    }
    for name, value in bad.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as error:
        read_settings(tmp_path, {})
    lines = str(error.value).splitlines()
    assert {line.split()[0].rstrip(":") for line in lines} == set(bad)
    assert "topsecret" not in str(error.value)
    assert "'http://a/path'" in str(error.value)
    assert "'nonsense'" in str(error.value)
    assert "LOG_LEVEL 'loud': " in str(error.value)


def test_an_unreadable_file_is_a_bad_setting_too(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"HOST=\xff\xfe\n")
    with pytest.raises(SettingsError, match=r"\.env cannot be read"):
        read_settings(tmp_path, {})
